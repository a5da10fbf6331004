/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.engines.clickhouse.nativelib.EngineException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class StatementTest {

    private static Statement scan(String sql) throws EngineException {
        return Statement.scan(sql.getBytes(StandardCharsets.UTF_8));
    }

    private static String rewritten(String sql) throws EngineException {
        Statement statement = scan(sql);
        return new String(QueryIds.rewrite(statement), StandardCharsets.UTF_8);
    }

    @Test
    void findsTheFormatOnlyWhereItIsAClause() throws EngineException {
        assertThat(scan("SELECT 1 FORMAT JSON").format()).contains("JSON");
        assertThat(scan("SELECT 1 FORMAT JSON ; -- done").format()).contains("JSON");
        assertThat(scan("SELECT 1 FORMAT JSON SETTINGS a = 1").format()).contains("JSON");
        assertThat(scan("SELECT format FROM t").format()).isEmpty();
        assertThat(scan("SELECT 'FORMAT JSON'").format()).isEmpty();
        assertThat(scan("SELECT format('{}', x)").format()).isEmpty();
    }

    @Test
    void endsBeforeSemicolonsAndComments() throws EngineException {
        assertThat(scan("SELECT 1 ; -- ;").end()).isEqualTo("SELECT 1".length());
        assertThat(scan("SELECT ';' /* ; */;").end()).isEqualTo("SELECT ';'".length());
    }

    @Test
    void refusesSeveralStatements() {
        assertThatThrownBy(() -> scan("SELECT 1; DROP TABLE t"))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.code()).isEqualTo(62));
    }

    @Test
    void refusesToWriteFiles() {
        assertThatThrownBy(() -> scan("SELECT 1 INTO OUTFILE '/tmp/x'"))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.code()).isEqualTo(358));
    }

    @Test
    void tellsSelectsFromTheRest() throws EngineException {
        assertThat(scan("/* a */ (SELECT 1)").isSelect()).isTrue();
        assertThat(scan("WITH 1 AS x SELECT x").isSelect()).isTrue();
        assertThat(scan("WITH 1 AS x INSERT INTO t SELECT x").isSelect()).isFalse();
        assertThat(scan("SHOW TABLES").isSelect()).isFalse();
    }

    @Test
    void seesAssignedSettings() throws EngineException {
        assertThat(scan("SELECT 1 SETTINGS Additional_Table_Filters = {}").assigned())
                .containsExactly("additional_table_filters");
        assertThat(scan("SET `max_threads` = 1").assigned()).containsExactly("max_threads");
        assertThat(scan("SELECT * FROM t WHERE name = 'max_threads'").assigned())
                .containsExactly("name");
    }

    @Test
    void readsQueryIdsFromTheCommentWhenItKills() throws EngineException {
        assertThat(rewritten("KILL QUERY WHERE query_id = 'x' SYNC"))
                .startsWith("KILL QUERY WHERE unhex(extract(query, ")
                .endsWith(" = 'x' SYNC");
    }

    @Test
    void readsQueryIdsFromTheCommentInTheProcessList() throws EngineException {
        assertThat(rewritten("SELECT query_id FROM system.processes WHERE 1"))
                .startsWith("SELECT query_id FROM (SELECT * REPLACE (")
                .endsWith(" FROM system.processes) AS processes WHERE 1");
        assertThat(rewritten("SELECT p.query_id FROM system.processes AS p"))
                .endsWith(" FROM system.processes) AS p");
        assertThat(rewritten("SELECT p.query_id FROM system.processes p WHERE 1"))
                .endsWith(" FROM system.processes) p WHERE 1");
        assertThat(rewritten("SELECT 'FROM system.processes', processes FROM t"))
                .isEqualTo("SELECT 'FROM system.processes', processes FROM t");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class InsertStatementTest {

    private record Split(String sql, String format, String data) {}

    private static Optional<Split> split(String request) {
        byte[] bytes = request.getBytes(StandardCharsets.ISO_8859_1);
        return InsertStatement.split(bytes, bytes.length)
                .map(
                        insert ->
                                new Split(
                                        new String(insert.sql(), StandardCharsets.ISO_8859_1)
                                                .strip(),
                                        insert.format().orElse(""),
                                        request.substring(insert.dataOffset())));
    }

    @Test
    void splitsAtTheFormatAndKeepsLineEndsOfTheData() {
        assertThat(split("INSERT INTO t (a, b) FORMAT RowBinary\n\n\n\u0001"))
                .contains(new Split("INSERT INTO t (a, b)", "RowBinary", "\n\n\u0001"));
        assertThat(split("INSERT INTO t FORMAT TSV \r\n\n"))
                .contains(new Split("INSERT INTO t", "TSV", "\n"));
    }

    @Test
    void hasNoDataWhenTheBodyBringsIt() {
        assertThat(split("insert into t format JSONEachRow"))
                .contains(new Split("insert into t", "JSONEachRow", ""));
        assertThat(split("INSERT INTO db.t")).contains(new Split("INSERT INTO db.t", "", ""));
    }

    @Test
    void splitsAtValues() {
        assertThat(split("INSERT INTO t VALUES (1, 'a'), (2, ';')"))
                .contains(new Split("INSERT INTO t", "Values", " (1, 'a'), (2, ';')"));
        assertThat(split("INSERT INTO `values` (`format`, \"values\")values(1)"))
                .contains(
                        new Split("INSERT INTO `values` (`format`, \"values\")", "Values", "(1)"));
    }

    @Test
    void isNotFooledByCommentsAndQuotes() {
        assertThat(
                        split(
                                "/* INSERT FORMAT x */ -- FORMAT y\nINSERT INTO t /* VALUES */ (`a FORMAT b`) "
                                        + "SETTINGS log_comment = 'FORMAT CSV' FORMAT /* ; */ TSV\nFORMAT CSV"))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.format()).isEqualTo("TSV");
                            assertThat(found.data()).isEqualTo("FORMAT CSV");
                        });
    }

    @Test
    void takesKeywordsForNamesWhereTheyAre() {
        assertThat(split("INSERT INTO db.values FORMAT TSV\n1"))
                .contains(new Split("INSERT INTO db.values", "TSV", "1"));
        assertThat(split("INSERT INTO format FORMAT TSV\n1"))
                .contains(new Split("INSERT INTO format", "TSV", "1"));
        assertThat(split("INSERT INTO TABLE FUNCTION file('x', 'TSV') FORMAT CSV\n1"))
                .contains(new Split("INSERT INTO TABLE FUNCTION file('x', 'TSV')", "CSV", "1"));
    }

    @Test
    void movesSettingsBehindTheFormatBeforeIt() {
        assertThat(split("INSERT INTO t FORMAT TSV SETTINGS a = 1, b = 'x'\n7"))
                .contains(new Split("INSERT INTO t SETTINGS a = 1, b = 'x'", "TSV", "7"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1",
                "INSERT INTO t SELECT 1",
                "INSERT INTO t SELECT format FROM x FORMAT TSV",
                "INSERT INTO t WITH x AS (SELECT 1) SELECT * FROM x",
                "INSERT INTO t FROM INFILE 'x' FORMAT CSV",
                "'INSERT INTO t FORMAT TSV'",
                "-- INSERT INTO t FORMAT TSV",
                ""
            })
    void leavesStatementsWithoutDataAlone(String statement) {
        assertThat(split(statement)).isEmpty();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@UsesClickHouse
class SchemaSnapshotITCase {

    @Test
    void theServerUnderstandsTheSchemaAsAgreed(ClickHouseEngine clickHouse) {
        Schema.migrate(clickHouse);

        Golden.assertEqual(
                Path.of("src/test/resources/golden/tables.engine.sql"),
                clickHouse
                        .rows(
                                """
                                SELECT name FROM system.tables
                                WHERE database = 'runlight_data' ORDER BY name
                                """)
                        .stream()
                        .map(
                                name ->
                                        clickHouse.query(
                                                "SHOW CREATE TABLE runlight_data.%s FORMAT TSVRaw"
                                                        .formatted(name)))
                        .collect(Collectors.joining(";\n\n", "", ";\n")));
        assertThat(
                        clickHouse.rows(
                                """
                                SELECT table || '.' || name FROM system.columns
                                WHERE database = 'runlight_data'
                                  AND is_in_partition_key AND NOT is_in_sorting_key
                                """))
                .as("columns of partition keys that are in no sorting key")
                .isEmpty();
        assertThat(
                        clickHouse.rows(
                                """
                                SELECT name FROM system.tables
                                WHERE database = 'runlight'
                                  AND create_table_query LIKE '%SQL SECURITY INVOKER%'
                                """))
                .as("views that run with the rights of their reader")
                .hasSameSizeAs(SqlFolder.VIEWS.files());
    }

    @Test
    void aChunkIsFoundByItsIdWithoutReadingTheTable(ClickHouseEngine clickHouse) {
        Schema.migrate(clickHouse);
        clickHouse.query(
                """
                INSERT INTO runlight_data.llm_calls (event_id, event_time, workspace_id, chunk_id)
                SELECT toString(number), '2026-01-01' + toIntervalSecond(number), 'w',
                  toUUID('00000000-0000-0000-0000-' || leftPad(toString(intDiv(number, 10000)), 12, '0'))
                FROM numbers(200000)
                """);

        assertThat(
                        clickHouse.rows(
                                """
                                EXPLAIN indexes = 1 SELECT count() FROM runlight_data.llm_calls
                                WHERE chunk_id = '00000000-0000-0000-0000-000000000007'
                                """))
                .anySatisfy(line -> assertThat(line).contains("Granules: ").endsWith("2/25"));
    }

    @Test
    void aViewReadsOnlyTheMonthsThatItIsAskedFor(ClickHouseEngine clickHouse) {
        Schema.migrate(clickHouse);
        clickHouse.query(
                """
                INSERT INTO runlight_data.llm_calls (event_id, event_time, workspace_id)
                SELECT toString(number), '2026-01-01' + toIntervalDay(number), 'w' FROM numbers(150)
                """);

        assertThat(
                        clickHouse.rows(
                                """
                                EXPLAIN indexes = 1 SELECT count() FROM runlight.llm_calls
                                WHERE event_time >= '2026-03-01' AND event_time < '2026-04-01'
                                """))
                .anySatisfy(line -> assertThat(line).contains("Parts: 1/5"));
    }
}

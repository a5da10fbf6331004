/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.runlight.core.event.EventKind;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.flink.clickhouse.Column;
import io.runlight.flink.clickhouse.Table;
import io.runlight.jobs.alert.AlertTables;
import io.runlight.jobs.landing.DeadLetterTable;
import io.runlight.jobs.landing.RawTables;
import io.runlight.jobs.run.RunTables;
import io.runlight.jobs.window.WindowTable;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What jobs write has the columns and the types that the migrations create. */
@UsesClickHouse
class TableContractITCase {

    @TestFactory
    List<DynamicTest> jobsWriteTheColumnsOfTheirTables(ClickHouseEngine clickHouse) {
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());
        Stream<Table<?>> raw = Stream.of(EventKind.values()).map(RawTables::of);
        Stream<Table<?>> derived =
                Stream.of(
                        RunTables.runs(),
                        RunTables.liveRuns(),
                        RunTables.stepRuns(),
                        WindowTable.TABLE,
                        AlertTables.alerts(),
                        DeadLetterTable.TABLE);
        return Stream.concat(raw, derived)
                .map(table -> dynamicTest(table.name(), () -> check(table, clickHouse)))
                .toList();
    }

    private static <T> void check(Table<T> table, ClickHouseEngine clickHouse) {
        Map<String, String> written = new TreeMap<>();
        for (Column<T> column : table.columns()) {
            written.put(column.name(), onTheWire(column.type()));
        }
        Map<String, String> created = new TreeMap<>();
        for (String row :
                clickHouse.rows(
                        """
                        SELECT name, type FROM system.columns
                        WHERE database = 'runlight_data' AND table = '%s'
                          AND name NOT IN ('chunk_id', 'version') FORMAT TSVRaw
                        """
                                .formatted(table.name()))) {
            int tab = row.indexOf('\t');
            created.put(row.substring(0, tab), onTheWire(row.substring(tab + 1)));
        }

        assertThat(written).isEqualTo(created);
    }

    /** RowBinary writes a text the same way with and without a dictionary. */
    private static String onTheWire(String type) {
        return type.replace("LowCardinality(String)", "String");
    }
}

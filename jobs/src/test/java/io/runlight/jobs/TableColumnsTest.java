/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.EventKind;
import io.runlight.flink.clickhouse.Column;
import io.runlight.flink.clickhouse.Table;
import io.runlight.jobs.alert.AlertTables;
import io.runlight.jobs.landing.DeadLetterTable;
import io.runlight.jobs.landing.RawTables;
import io.runlight.jobs.run.RunTables;
import io.runlight.jobs.window.WindowTable;
import io.runlight.sql.Migrator;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the job writes against what the migrations create. */
class TableColumnsTest {

    private static final Map<String, String> MIGRATIONS =
            Map.ofEntries(
                    Map.entry("pipeline_run_events", "V0001__create_pipeline_run_events.sql"),
                    Map.entry("step_events", "V0002__create_step_events.sql"),
                    Map.entry("llm_calls", "V0003__create_llm_calls.sql"),
                    Map.entry("activities", "V0004__create_activities.sql"),
                    Map.entry("metric_samples", "V0005__create_metric_samples.sql"),
                    Map.entry("runs", "V0006__create_runs.sql"),
                    Map.entry("live_runs", "V0007__create_live_runs.sql"),
                    Map.entry("step_runs", "V0008__create_step_runs.sql"),
                    Map.entry("windows", "V0009__create_windows.sql"),
                    Map.entry("alerts", "V0010__create_alerts.sql"),
                    Map.entry("dead_letters", "V0011__create_dead_letters.sql"));

    private static final Pattern COLUMN =
            Pattern.compile("^  ([a-z0-9_]+) (.+?)(?: COMMENT '.*?')?(?: CODEC\\(.*\\))?,?$");

    static Stream<Table<?>> tables() {
        return Stream.concat(
                Stream.of(EventKind.values()).map(RawTables::of),
                Stream.of(
                        RunTables.runs(),
                        RunTables.liveRuns(),
                        RunTables.stepRuns(),
                        AlertTables.alerts(),
                        WindowTable.TABLE,
                        DeadLetterTable.TABLE));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyColumnIsWrittenWithTheTypeOfTheTable(Table<?> table) throws IOException {
        Map<String, String> written = new TreeMap<>();
        for (Column<?> column : table.columns()) {
            written.put(column.name(), column.type());
        }

        Map<String, String> created = created(table.name());

        created.keySet().removeIf(name -> name.equals("chunk_id") || name.equals("version"));
        assertThat(written).isEqualTo(created);
    }

    private static Map<String, String> created(String table) throws IOException {
        Map<String, String> columns = new TreeMap<>();
        for (String line : migration(table).split("\n")) {
            Matcher column = COLUMN.matcher(line);
            if (column.matches()) {
                columns.put(column.group(1), column.group(2));
            }
            if (line.equals(")")) {
                break;
            }
        }
        return columns;
    }

    private static String migration(String table) throws IOException {
        String file = MIGRATIONS.get(table);
        try (InputStream in =
                Migrator.class.getResourceAsStream("/io/runlight/sql/migrations/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

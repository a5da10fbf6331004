/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.EventKind;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.junit.UsesClickHouse;
import io.runlight.flink.clickhouse.Column;
import io.runlight.flink.clickhouse.Table;
import io.runlight.jobs.alert.AlertTables;
import io.runlight.jobs.anomaly.AnomalyTable;
import io.runlight.jobs.error.ErrorTable;
import io.runlight.jobs.incident.IncidentTables;
import io.runlight.jobs.landing.DeadLetterTable;
import io.runlight.jobs.landing.RawTables;
import io.runlight.jobs.metric.MetricWindowTable;
import io.runlight.jobs.outlier.OutlierCallTable;
import io.runlight.jobs.outlier.OutlierRunTable;
import io.runlight.jobs.pattern.PatternTable;
import io.runlight.jobs.rule.RuleChangeTable;
import io.runlight.jobs.run.RunTables;
import io.runlight.jobs.scoring.ScoringTables;
import io.runlight.jobs.window.LateEventTable;
import io.runlight.jobs.window.WindowTable;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What the job writes is what the migrations create: every column, by name and type. */
@UsesClickHouse
final class ColumnContractITCase {

    @Test
    void everyColumnOfEveryTableIsWrittenWithItsType(ClickHouseEngine clickHouse) {
        Migrator.migrate(
                clickHouse.url(), clickHouse.user(), clickHouse.password(), Rendering.singleNode());

        for (Table<?> table : exactlyOnceTables()) {
            assertThat(written(table, "chunk_id", "UUID"))
                    .as(table.name())
                    .isEqualTo(created(table, clickHouse));
        }
        for (Table<?> table :
                List.of(
                        RunTables.liveRuns(),
                        WindowTable.TABLE,
                        MetricWindowTable.TABLE,
                        ScoringTables.SCHEMAS)) {
            assertThat(written(table, "version", "UInt64"))
                    .as(table.name())
                    .isEqualTo(created(table, clickHouse));
        }
    }

    private static List<Table<?>> exactlyOnceTables() {
        List<Table<?>> tables = new ArrayList<>();
        for (EventKind kind : EventKind.values()) {
            tables.add(RawTables.of(kind));
        }
        tables.add(ErrorTable.of(ErrorRules.standard()));
        tables.add(RunTables.runs());
        tables.add(RunTables.stepRuns());
        tables.add(AlertTables.alerts());
        tables.add(IncidentTables.INCIDENTS);
        tables.add(IncidentTables.ALERTS);
        tables.add(PatternTable.TABLE);
        tables.add(DeadLetterTable.TABLE);
        tables.add(LateEventTable.TABLE);
        tables.add(AnomalyTable.TABLE);
        tables.add(RuleChangeTable.TABLE);
        tables.add(OutlierRunTable.TABLE);
        tables.add(OutlierCallTable.TABLE);
        tables.add(ScoringTables.PREDICTIONS);
        tables.add(ScoringTables.OUTCOMES);
        return tables;
    }

    private static Map<String, String> written(Table<?> table, String added, String addedType) {
        Map<String, String> columns = new TreeMap<>();
        for (Column<?> column : table.columns()) {
            columns.put(column.name(), column.type());
        }
        columns.put(added, addedType);
        return columns;
    }

    private static Map<String, String> created(Table<?> table, ClickHouseEngine clickHouse) {
        Map<String, String> columns = new TreeMap<>();
        for (String line :
                clickHouse.rows(
                        "SELECT name, type FROM system.columns WHERE database = 'runlight_data'"
                                + " AND table = '"
                                + table.name()
                                + "' FORMAT TSVRaw")) {
            String[] parts = line.split("\t");
            columns.put(parts[0], parts[1]);
        }
        return columns;
    }
}

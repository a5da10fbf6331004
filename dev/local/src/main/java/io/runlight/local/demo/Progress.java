/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.local.clickhouse.SqlClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The look at all engines that tells how far the demo is. */
final class Progress {

    /** Metadata only: the counts of parts and their minimum and maximum of the partition key. */
    private static final String SQL =
            """
            SELECT
              (SELECT sum(rows) FROM system.parts
               WHERE database = 'runlight_data' AND active
                 AND table NOT IN ('writer_epochs', 'schema_history', 'migration_lock')),
              (SELECT toUnixTimestamp64Milli(max(newest)) FROM (
                 SELECT max(event_time) AS newest FROM runlight_data.pipeline_run_events
                 UNION ALL SELECT max(event_time) FROM runlight_data.step_events
                 UNION ALL SELECT max(event_time) FROM runlight_data.llm_calls
                 UNION ALL SELECT max(event_time) FROM runlight_data.activities
                 UNION ALL SELECT max(event_time) FROM runlight_data.metric_samples)),
              (SELECT count() FROM runlight.live_runs)
            """;

    private final SqlClient sql;
    private final Feeder feeder;
    private final Backlog backlog;
    private final AlertReader alerts;
    private final Stopwatch stopwatch;

    Progress(
            DemoEngines engines,
            Feeder feeder,
            Backlog backlog,
            AlertReader alerts,
            Stopwatch stopwatch) {
        this.sql = engines.sql();
        this.feeder = feeder;
        this.backlog = backlog;
        this.alerts = alerts;
        this.stopwatch = stopwatch;
    }

    ProgressSample sample() {
        List<String> row = sql.rows(SQL).get(0);
        long waiting = backlog.records();
        return new ProgressSample(
                stopwatch.seconds(),
                feeder.delivered(),
                waiting,
                Long.parseLong(row.get(0)),
                waiting == 0
                        ? Optional.of(Duration.ZERO)
                        : feeder.clock()
                                .behind(Long.parseLong(row.get(1)), System.currentTimeMillis()),
                Long.parseLong(row.get(2)),
                alerts.count());
    }
}

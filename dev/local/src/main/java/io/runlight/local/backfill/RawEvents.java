/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

/** What the raw tables tell about the events that there are. */
final class RawEvents {

    static final List<String> TABLES =
            List.of(
                    "pipeline_run_events",
                    "step_events",
                    "llm_calls",
                    "activities",
                    "metric_samples");
    private static final List<String> RUN_TABLES = List.of("pipeline_run_events", "step_events");

    private final SqlClient sql;
    private final String database;

    RawEvents(Installation installation) {
        this.sql = installation.sql();
        this.database = installation.database();
    }

    /** The range from the first event to the last one, in whole minutes. */
    TimeRange all() {
        List<String> ends =
                sql.rows(
                                "SELECT count(), min(toUnixTimestamp(event_time)), max(toUnixTimestamp(event_time)) FROM (%s)"
                                        .formatted(select("event_time", TABLES, "1")))
                        .get(0);
        if ("0".equals(ends.get(0))) {
            throw new UserMistake("There are no events in the raw tables.");
        }
        return new TimeRange(minute(ends.get(1), 0), minute(ends.get(2), 1));
    }

    /**
     * How long before the range the runs began of which there are events in it: what has to be read
     * to know all about those that end in it.
     *
     * @param silence how long a run may say nothing and still be open
     */
    Duration reachBack(TimeRange range, Duration silence) {
        TimeRange around = new TimeRange(range.from().minus(silence), range.to());
        String runs = select("workspace_id, run_id", RUN_TABLES, around.holds("event_time"));
        String first =
                sql.rows(
                                "SELECT min(toUnixTimestamp(event_time)) FROM (%s)"
                                        .formatted(
                                                select(
                                                        "event_time",
                                                        RUN_TABLES,
                                                        "event_time < %s AND (workspace_id, run_id) IN (%s)"
                                                                .formatted(
                                                                        TimeRange.sql(range.from()),
                                                                        runs))))
                        .get(0)
                        .get(0);
        long began = Long.parseLong(first);
        return began == 0
                ? Duration.ZERO
                : Duration.between(Instant.ofEpochSecond(began), range.from());
    }

    /** A query over several raw tables. */
    String select(String columns, List<String> tables, String condition) {
        return tables.stream()
                .map(
                        table ->
                                "SELECT %s FROM %s.%s WHERE %s"
                                        .formatted(columns, database, table, condition))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private static Instant minute(String seconds, int later) {
        return Instant.ofEpochSecond((Long.parseLong(seconds) / 60 + later) * 60);
    }
}

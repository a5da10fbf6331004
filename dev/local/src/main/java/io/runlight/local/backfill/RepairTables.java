/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.local.clickhouse.SqlClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables that say what has to be repaired and what was: {@code late_events} and its like. */
final class RepairTables {

    private static final List<String> WINDOWS = List.of("series_windows", "metric_windows");

    private final SqlClient sql;
    private final Installation installation;
    private final RawEvents events;

    RepairTables(Installation installation) {
        this.sql = installation.sql();
        this.installation = installation;
        this.events = new RawEvents(installation);
    }

    /** What is late and was repaired. Events that are on their way into the raw tables wait. */
    LateMinutes lateMinutes() {
        return new LateMinutes(lateEvents(), repairs());
    }

    private SortedMap<Instant, Long> lateEvents() {
        SortedMap<Instant, Long> late = new TreeMap<>();
        String sinceFirst =
                "event_time >= (SELECT min(event_time) FROM %s)"
                        .formatted(installation.table("late_events"));
        sql.rows(
                        "SELECT toUnixTimestamp(window_start) AS minute, uniqExact(workspace_id, event_kind, event_id) FROM %s WHERE (workspace_id, event_id) IN (%s) GROUP BY minute"
                                .formatted(
                                        installation.table("late_events"),
                                        events.select(
                                                "workspace_id, event_id",
                                                RawEvents.TABLES,
                                                sinceFirst)))
                .forEach(row -> late.put(moment(row.get(0)), Long.valueOf(row.get(1))));
        return late;
    }

    private List<Repair> repairs() {
        return sql
                .rows(
                        "SELECT toUnixTimestamp(range_start), toUnixTimestamp(range_end), late_events, windows FROM %s"
                                .formatted(installation.table("recomputations")))
                .stream()
                .map(
                        row ->
                                new Repair(
                                        new TimeRange(moment(row.get(0)), moment(row.get(1))),
                                        Long.parseLong(row.get(2)),
                                        Long.parseLong(row.get(3))))
                .toList();
    }

    /**
     * The minutes in which runs began and ended that have late events of these minutes: a late
     * event may have moved an end whose window was gone, too.
     */
    List<Instant> minutesOfLateRuns(Collection<Instant> minutes) {
        String late = late("workspace_id, run_id", "run_id != ''", minutes);
        String moments = "SELECT %s AS at FROM %s WHERE (workspace_id, run_id) IN (%s)";
        return sql
                .rows(
                        "SELECT DISTINCT intDiv(toUnixTimestamp(at), 60) * 60 FROM (%s UNION ALL %s)"
                                .formatted(
                                        moments.formatted(
                                                "event_time",
                                                installation.table("pipeline_run_events"),
                                                late),
                                        moments.formatted(
                                                "ended_at", installation.table("runs"), late)))
                .stream()
                .map(row -> moment(row.get(0)))
                .toList();
    }

    /**
     * The minutes in which counters have the sample after a late one of these minutes: growth up to
     * it that counted there belongs to the late sample now.
     *
     * @param gap samples further apart tell of no growth
     */
    List<Instant> minutesAfterLateCounters(Collection<Instant> minutes, Duration gap) {
        String late = late("workspace_id, event_id", "event_kind = 'metric'", minutes);
        String samples = installation.table("metric_samples");
        return sql
                .rows(
                        """
                        SELECT DISTINCT intDiv(toUnixTimestamp(next_at), 60) * 60
                        FROM (
                          SELECT workspace_id, event_id, event_time,
                            leadInFrame(event_time) OVER (
                              PARTITION BY workspace_id, environment, name, unit, pipeline, run_id, step,
                                toString(mapSort(tags))
                              ORDER BY event_time, value
                              ROWS BETWEEN CURRENT ROW AND UNBOUNDED FOLLOWING
                            ) AS next_at
                          FROM %s
                          WHERE metric_type = 'counter' AND event_time >= %s AND event_time < %s
                        )
                        WHERE (workspace_id, event_id) IN (%s)
                          AND next_at > event_time
                          AND next_at <= event_time + toIntervalMillisecond(%d)
                        """
                                .formatted(
                                        samples,
                                        TimeRange.sql(Collections.min(minutes)),
                                        TimeRange.sql(
                                                Collections.max(minutes)
                                                        .plus(gap)
                                                        .plusSeconds(120)),
                                        late,
                                        gap.toMillis()))
                .stream()
                .map(row -> moment(row.get(0)))
                .toList();
    }

    private String late(String columns, String condition, Collection<Instant> minutes) {
        return "SELECT %s FROM %s WHERE %s AND toUnixTimestamp(window_start) IN (%s)"
                .formatted(
                        columns,
                        installation.table("late_events"),
                        condition,
                        minutes.stream()
                                .map(minute -> "" + minute.getEpochSecond())
                                .collect(Collectors.joining(", ")));
    }

    /** How far the event time of the job has surely come, by the events that it found late. */
    Instant eventTimeOfJob() {
        return moment(
                sql.rows(
                                "SELECT toUnixTimestamp(max(event_time + toIntervalMillisecond(behind_ms))) FROM %s"
                                        .formatted(installation.table("late_events")))
                        .get(0)
                        .get(0));
    }

    /** The largest version of a window now. */
    long newestVersion() {
        return number("SELECT max(newest) FROM (" + ofWindows("max(version) AS newest", "1") + ")");
    }

    /** How many windows of a range have a version above another one. */
    long windowsAbove(long version, TimeRange range) {
        return number(
                "SELECT sum(rows) FROM ("
                        + ofWindows(
                                "count() AS rows",
                                "version > " + version + " AND " + range.meetsWindows())
                        + ")");
    }

    void record(Repair repair) {
        sql.execute(
                "INSERT INTO %s (range_start, range_end, late_events, windows) SELECT %s, %s, %d, %d"
                        .formatted(
                                installation.table("recomputations"),
                                TimeRange.sql(repair.range().from()),
                                TimeRange.sql(repair.range().to()),
                                repair.lateEvents(),
                                repair.windows()));
    }

    private String ofWindows(String columns, String condition) {
        return existing().stream()
                .map(
                        table ->
                                "SELECT %s FROM %s FINAL WHERE %s"
                                        .formatted(columns, installation.table(table), condition))
                .collect(Collectors.joining(" UNION ALL "));
    }

    private List<String> existing() {
        return tables().stream().filter(WINDOWS::contains).toList();
    }

    private List<String> tables() {
        return sql
                .rows(
                        "SELECT name FROM system.tables WHERE database = '%s'"
                                .formatted(installation.database()))
                .stream()
                .map(row -> row.get(0))
                .toList();
    }

    private long number(String query) {
        return Long.parseLong(sql.rows(query).get(0).get(0));
    }

    private static Instant moment(String seconds) {
        return Instant.ofEpochSecond(Long.parseLong(seconds));
    }
}

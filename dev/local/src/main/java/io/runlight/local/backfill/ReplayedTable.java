/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import java.util.Arrays;
import java.util.Set;

/** A table whose rows of a range of event time a replay computes again. */
enum ReplayedTable {
    PIPELINE_RUN_EVENTS("pipeline_run_events", Kind.RAW, "workspace_id, event_id", "event_time"),
    STEP_EVENTS("step_events", Kind.RAW, "workspace_id, event_id", "event_time"),
    LLM_CALLS("llm_calls", Kind.RAW, "workspace_id, event_id", "event_time"),
    ACTIVITIES("activities", Kind.RAW, "workspace_id, event_id", "event_time"),
    METRIC_SAMPLES("metric_samples", Kind.RAW, "workspace_id, event_id", "event_time"),
    ERRORS("errors", Kind.EVENTS, "workspace_id, event_kind, event_id", "event_time"),
    RUNS("runs", Kind.ENDED, "workspace_id, run_id", "ended_at"),
    STEP_RUNS("step_runs", Kind.ENDED, "workspace_id, run_id, step, attempt", "ended_at"),
    SERIES_WINDOWS(
            "series_windows",
            Kind.WINDOWS,
            "workspace_id, interval_seconds, dimension, series, window_start",
            "window_start"),
    METRIC_WINDOWS(
            "metric_windows",
            Kind.WINDOWS,
            "workspace_id, interval_seconds, metric, metric_type, series, window_start",
            "window_start"),
    ALERTS("alerts", Kind.COMPARED, "workspace_id, alert_id, revision", "changed_at");

    /** What name a delivery and no content; a table has one or two of them. */
    private static final Set<String> DELIVERY = Set.of("chunk_id", "revision", "version");

    /** What a replay may do with a table. */
    enum Kind {
        /** Distinct events; replaced when the topics were read. */
        RAW,
        /** What follows from one event each. */
        EVENTS,
        /** Rows that begin to exist when something ends; all rows of a key belong together. */
        ENDED,
        /** Windows, which belong to a range when they lie in it as a whole. */
        WINDOWS,
        /**
         * Compared and never replaced: people were told. Only what is about a run can be told from
         * a range alone.
         */
        COMPARED
    }

    private final String tableName;
    private final Kind kind;
    private final String key;
    private final String time;

    ReplayedTable(String tableName, Kind kind, String key, String time) {
        this.tableName = tableName;
        this.kind = kind;
        this.key = key;
        this.time = time;
    }

    static ReplayedTable named(String tableName) {
        return Arrays.stream(values())
                .filter(table -> table.tableName.equals(tableName))
                .findFirst()
                .orElseThrow();
    }

    String tableName() {
        return tableName;
    }

    Kind kind() {
        return kind;
    }

    /** The columns that no two rows share. */
    String key() {
        return key;
    }

    /**
     * Whether a column says something that a replay must say again. How often an event came is
     * known to the topics only.
     */
    boolean compares(String column, boolean fromTopics) {
        return !(DELIVERY.contains(column) && !key.contains(column))
                && (fromTopics || !(this == RUNS && "duplicates".equals(column)));
    }

    /**
     * The condition that a row says anything. A series from which corrections took everything back
     * has a row of zeros if it was written in the meantime, else none.
     */
    String saysSomething() {
        return this == SERIES_WINDOWS
                ? "events + runs_started + runs_completed + runs_failed + runs_cancelled +"
                        + " runs_zombie > 0"
                : "true";
    }

    /**
     * The condition that a row belongs to the range. Rows of what ended do when their key ended in
     * it by what either side says, so that an end that moves leaves no row behind.
     */
    String owned(TimeRange range, String live, String shadow) {
        return switch (kind) {
            case RAW, EVENTS -> range.holds(time);
            case COMPARED -> range.holds(time) + " AND run_id != ''";
            case WINDOWS -> range.holdsWindows();
            case ENDED -> {
                String keys =
                        "SELECT %s FROM %%s.%s FINAL WHERE %s"
                                .formatted(key, tableName, range.holds(time));
                yield "(%s) IN (%s UNION DISTINCT %s)"
                        .formatted(key, keys.formatted(live), keys.formatted(shadow));
            }
        };
    }
}

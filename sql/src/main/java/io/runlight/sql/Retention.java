/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long rows are kept, per table; without an entry a table keeps its rows for ever.
 *
 * <p>Retention is an option of an installation and not part of the migrations, which are the same
 * everywhere. Applying it also covers rows that are already there, and taking a rule back only
 * keeps what is still there.
 */
public final class Retention {

    /** The tables that can forget, and the time by which a row's age is told. */
    public enum Kept {
        PIPELINE_RUN_EVENTS("pipeline_run_events", "event_time"),
        STEP_EVENTS("step_events", "event_time"),
        LLM_CALLS("llm_calls", "event_time"),
        ACTIVITIES("activities", "event_time"),
        METRIC_SAMPLES("metric_samples", "event_time"),
        ERRORS("errors", "event_time"),
        RUNS("runs", "ended_at"),
        STEP_RUNS("step_runs", "ended_at"),
        SERIES_WINDOWS("series_windows", "window_start"),
        LATE_EVENTS("late_events", "event_time"),
        METRIC_WINDOWS("metric_windows", "window_start"),
        ANOMALIES("anomalies", "window_start"),
        OUTLIER_RUNS("outlier_runs", "at"),
        OUTLIER_LLM_CALLS("outlier_llm_calls", "at"),
        PREDICTIONS("predictions", "start_time"),
        PREDICTION_OUTCOMES("prediction_outcomes", "start_time"),
        ALERTS("alerts", "changed_at"),
        INCIDENTS("incidents", "changed_at"),
        INCIDENT_ALERTS("incident_alerts", "joined_at"),
        PATTERN_MATCHES("pattern_matches", "at"),
        DEAD_LETTERS("dead_letters", "kafka_time");

        private final String table;
        private final String time;

        Kept(String table, String time) {
            this.table = table;
            this.time = time;
        }

        /** The table in {@code runlight_data}. */
        public String table() {
            return table;
        }

        String rule(Duration age) {
            return "toDateTime(%s) + toIntervalSecond(%d)".formatted(time, age.toSeconds());
        }
    }

    private final Map<Kept, Duration> ages;

    private Retention(Map<Kept, Duration> ages) {
        this.ages = ages;
    }

    /** Nothing is ever deleted. */
    public static Retention forever() {
        return new Retention(new EnumMap<>(Kept.class));
    }

    /**
     * This retention with another age for a table.
     *
     * @throws IllegalArgumentException when the age is shorter than a day, which would delete rows
     *     that late events still correct
     */
    public Retention with(Kept kept, Duration age) {
        if (age.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException(
                    "Rows of " + kept.table() + " are kept for a day at least, not " + age);
        }
        Map<Kept, Duration> changed = new EnumMap<>(ages);
        changed.put(kept, age);
        return new Retention(changed);
    }

    /** Makes the tables of a migrated server keep rows as long as this says, and no longer. */
    public void apply(URI url, String user, String password, Rendering rendering) {
        ClickHouseHttp server = new ClickHouseHttp(Migrator.withPort(url), user, password);
        for (Kept kept : Kept.values()) {
            apply(server, rendering, kept);
        }
    }

    private void apply(ClickHouseHttp server, Rendering rendering, Kept kept) {
        Optional<String> wanted = Optional.ofNullable(ages.get(kept)).map(kept::rule);
        String engine =
                server.queryValue(
                        "SELECT engine_full FROM system.tables WHERE database = '%s' AND name = '%s'"
                                .formatted(TableMigrations.DATABASE, kept.table()));
        boolean hasRule = engine.contains(" TTL ");
        if (wanted.isPresent() && !engine.contains(" TTL " + wanted.get() + " ")) {
            alter(server, rendering, kept, "MODIFY TTL " + wanted.get());
        } else if (wanted.isEmpty() && hasRule) {
            alter(server, rendering, kept, "REMOVE TTL");
        }
    }

    private static void alter(
            ClickHouseHttp server, Rendering rendering, Kept kept, String change) {
        server.execute(
                rendering.render(
                        "ALTER TABLE %s.%s ${on_cluster} %s"
                                .formatted(TableMigrations.DATABASE, kept.table(), change)));
    }
}

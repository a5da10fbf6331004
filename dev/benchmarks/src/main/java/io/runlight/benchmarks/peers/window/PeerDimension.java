/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.window;

/**
 * What the events of one series have in common, with the meaning that Runlight gives it. Names in
 * the benchmark's traffic need no escapes.
 */
public enum PeerDimension {
    WORKSPACE("workspace", "''", "1"),
    ENVIRONMENT("environment", "environment", "environment != ''"),
    PIPELINE("pipeline", "pipeline", "pipeline != ''"),
    STEP("step", "concat(pipeline, '/', step)", "pipeline != '' AND step != ''"),
    STEP_TYPE("step_type", "step_type", "step_type != ''"),
    PROVIDER("provider", "provider", "provider != ''"),
    MODEL("model", "concat(provider, '/', model)", "provider != '' AND model != ''"),
    USER("user", "user_id", "user_id != ''"),
    EVENT_KIND("event_kind", "event_kind", "event_kind != ''");

    private final String wireName;
    private final String seriesSql;
    private final String conditionSql;

    PeerDimension(String wireName, String seriesSql, String conditionSql) {
        this.wireName = wireName;
        this.seriesSql = seriesSql;
        this.conditionSql = conditionSql;
    }

    /** The value in tables. */
    public String wireName() {
        return wireName;
    }

    /** The series of an event with the labels; null when it lacks one. */
    public String series(Labels labels) {
        return switch (this) {
            case WORKSPACE -> "";
            case ENVIRONMENT -> labels.environment();
            case PIPELINE -> labels.pipeline();
            case STEP -> joined(labels.pipeline(), labels.step());
            case STEP_TYPE -> labels.stepType();
            case PROVIDER -> labels.provider();
            case MODEL -> joined(labels.provider(), labels.model());
            case USER -> labels.userId();
            case EVENT_KIND -> labels.eventKind();
        };
    }

    /** The series as SQL over columns with the names of the labels. */
    public String seriesSql() {
        return seriesSql;
    }

    /** Whether an event has a series, as SQL. */
    public String conditionSql() {
        return conditionSql;
    }

    private static String joined(String first, String second) {
        return first == null || second == null ? null : first + '/' + second;
    }
}

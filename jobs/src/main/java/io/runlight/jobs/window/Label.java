/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

/** A property of events by which they are told apart; a dimension has some of them. */
public enum Label {
    ENVIRONMENT("environment"),
    PIPELINE("pipeline"),
    STEP("step"),
    STEP_TYPE("step_type"),
    PROVIDER("provider"),
    MODEL("model"),
    USER("user_id"),
    /** The kind of error of failed runs, step attempts and calls, and of error events. */
    ERROR_CATEGORY("error_category"),
    /** Run, step, LLM call, metric, or the kind of an activity. */
    EVENT_KIND("event_kind"),
    /** What was done in an activity. */
    ACTION("action"),
    /** One property of an activity, as {@code key=value}. */
    PROPERTY("property");

    private final String column;

    Label(String column) {
        this.column = column;
    }

    /** The column in the table {@code series_windows}. */
    public String column() {
        return column;
    }

    /** Whether it has so many values that events hardly share them. */
    boolean isOfMany() {
        return this == USER || this == PROPERTY;
    }
}

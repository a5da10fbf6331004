/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

/** The uids of the job's operators; changing one drops the state that savepoints hold for it. */
public final class RunlightUids {

    /** Offsets of the input topics. */
    public static final String EVENTS = "events";

    /** No state. */
    public static final String SPLIT = "split-refused";

    /** Dead letters that wait for their insert. */
    public static final String DEAD_LETTER_TABLE = "dead-letter-table";

    /** Nothing but what is in flight. */
    public static final String DEAD_LETTER_TOPIC = "dead-letter-topic";

    /** What is known of every run, and the ids of events without one. */
    public static final String RUN_TRACKER = "run-tracker";

    /** Raw rows that wait for their insert. */
    public static final String RAW_TABLES = "raw-tables";

    /** No state. */
    public static final String ERRORS = "errors";

    /** Errors that wait for their insert. */
    public static final String ERROR_TABLE = "error-table";

    /** Rows of ended runs that wait for their insert. */
    public static final String RUN_TABLE = "run-table";

    /** Rows of ended step attempts that wait for their insert. */
    public static final String STEP_TABLE = "step-table";

    /** What the last completed runs of every pipeline took. */
    public static final String PIPELINE_HISTORY = "pipeline-history";

    /** No state. */
    public static final String LIVE_RUN_ORDER = "live-run-order";

    /** No state: live runs are written again and again. */
    public static final String LIVE_RUN_TABLE = "live-run-table";

    /** How far event time has come: parts leave before every barrier. */
    public static final String EVENT_PANES = "add-up-events";

    /** How far event time has come: parts leave before every barrier. */
    public static final String OUTCOME_PANES = "add-up-outcomes";

    /** Every window of every interval within the allowed lateness. */
    public static final String WINDOWS = "series-windows";

    /** No state: windows are written again and again. */
    public static final String WINDOW_TABLE = "window-table";

    /** The same for what is beyond the limit of series. */
    public static final String OVERFLOW_WINDOWS = "overflow-windows";

    /** No state, as the window table. */
    public static final String OVERFLOW_WINDOW_TABLE = "overflow-window-table";

    /** Late events that wait for their insert. */
    public static final String LATE_EVENT_TABLE = "late-event-table";

    /** No state. */
    public static final String WATCHED_PARTS = "watched-series";

    /** The baselines of every watched series, and its windows that are not tested yet. */
    public static final String BASELINES = "baselines";

    /** No state. */
    public static final String WATCHED_METRICS = "watched-metrics";

    /** The baseline of every watched metric series, and its windows that are not tested yet. */
    public static final String METRIC_BASELINES = "metric-baselines";

    /** Anomalies of metrics that wait for their insert. */
    public static final String METRIC_ANOMALY_TABLE = "metric-anomaly-table";

    /** Anomalies that wait for their insert. */
    public static final String ANOMALY_TABLE = "anomaly-table";

    /** Since when each series is outside, and what was told of it. */
    public static final String ANOMALY_EPISODES = "anomaly-episodes";

    /** What runs of every pipeline need, and those that event time has not reached. */
    public static final String RUN_OUTLIERS = "run-outliers";

    /** Outliers that wait for their insert. */
    public static final String OUTLIER_RUN_TABLE = "outlier-run-table";

    /** Open runs, the past of runs like them, and moments that event time has not reached. */
    public static final String RUN_SCORES = "run-scores";

    /** Predictions that wait for their insert. */
    public static final String PREDICTION_TABLE = "prediction-table";

    /** No state. */
    public static final String SHOWN_PREDICTIONS = "shown-predictions";

    /** Open Kafka transactions. */
    public static final String PREDICTION_TOPIC = "prediction-topic";

    /** Outcomes of predictions that wait for their insert. */
    public static final String PREDICTION_OUTCOME_TABLE = "prediction-outcome-table";

    /** No state: schemas are written again and again. */
    public static final String FEATURE_SCHEMA_TABLE = "feature-schema-table";

    /** No state. */
    public static final String CALL_NEEDS = "call-needs";

    /** What calls of every series need, and those that event time has not reached. */
    public static final String CALL_OUTLIERS = "call-outliers";

    /** Outlier calls that wait for their insert. */
    public static final String OUTLIER_CALL_TABLE = "outlier-call-table";

    /** The event time alone: parts leave before every barrier. */
    public static final String METRIC_PARTS = "add-up-metrics";

    /** No state. */
    public static final String COUNTER_SAMPLES = "counter-samples";

    /** The recent samples of every counter. */
    public static final String COUNTER_STREAMS = "counter-streams";

    /** Every window of a metric series within the allowed lateness. */
    public static final String METRIC_WINDOWS = "metric-windows";

    /** No state: windows are written again and again. */
    public static final String METRIC_WINDOW_TABLE = "metric-window-table";

    /** Windows of what is beyond the limit of metric series. */
    public static final String OVERFLOW_METRIC_WINDOWS = "overflow-metric-windows";

    /** No state: windows are written again and again. */
    public static final String OVERFLOW_METRIC_WINDOW_TABLE = "overflow-metric-window-table";

    /** No state. */
    public static final String PATTERN_CLUES = "pattern-clues";

    /** What patterns know of every pipeline, error, provider and starting run. */
    public static final String PATTERNS = "patterns";

    /** Matches of patterns that wait for their insert. */
    public static final String PATTERN_TABLE = "pattern-table";

    /** Where every alert is in its life that is not about a run. */
    public static final String ALERT_LIVES = "alert-lives";

    /** No state. */
    public static final String ALERT_ADDRESSES = "alert-addresses";

    /** Offsets of the control topic. */
    public static final String CONTROL = "control";

    /** No state: nothing passes but event time. */
    public static final String RULE_CLOCK = "rule-clock";

    /** The rules in force, and how far event time has come. */
    public static final String RULE_CHANGES = "rule-changes";

    /** Changes to rules that wait for their insert. */
    public static final String RULE_CHANGE_TABLE = "rule-change-table";

    /** The rules in force, and alerts that event time has not reached yet. */
    public static final String ALERT_RULES = "alert-rules";

    /** Alerts that wait for their insert. */
    public static final String ALERT_TABLE = "alert-table";

    /** Open Kafka transactions. */
    public static final String ALERT_TOPIC = "alert-topic";

    /** Nothing but what is in flight. */
    public static final String FAST_ALERT_TOPIC = "fast-alert-topic";

    /** No state. */
    public static final String INCIDENT_NEWS = "incident-news";

    /** The incidents of every workspace that go on, and news that event time has not reached. */
    public static final String INCIDENTS = "incidents";

    /** Transitions of incidents that wait for their insert. */
    public static final String INCIDENT_TABLE = "incident-table";

    /** Alerts of incidents that wait for their insert. */
    public static final String INCIDENT_ALERT_TABLE = "incident-alert-table";

    private RunlightUids() {}
}

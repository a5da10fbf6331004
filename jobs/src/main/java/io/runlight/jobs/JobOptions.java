/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.flink.config.OptionGroup;
import io.runlight.flink.config.OptionRegistry;
import io.runlight.jobs.alert.AlertOptions;
import io.runlight.jobs.anomaly.AnomalyOptions;
import io.runlight.jobs.backfill.BackfillOptions;
import io.runlight.jobs.error.ErrorOptions;
import io.runlight.jobs.history.HistoryOptions;
import io.runlight.jobs.incident.IncidentOptions;
import io.runlight.jobs.metric.MetricOptions;
import io.runlight.jobs.outlier.OutlierOptions;
import io.runlight.jobs.pattern.PatternOptions;
import io.runlight.jobs.rule.RuleOptions;
import io.runlight.jobs.run.RunTrackerOptions;
import io.runlight.jobs.scoring.ScoringOptions;
import io.runlight.jobs.window.DimensionOptions;
import io.runlight.jobs.window.WindowOptions;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the job, besides those of the connectors. */
public final class JobOptions {

    public static final ConfigOption<String> JOB_NAME =
            ConfigOptions.key("job.name")
                    .stringType()
                    .defaultValue("runlight")
                    .withDescription("What the job is called in Flink.");

    public static final ConfigOption<Integer> JOB_PARALLELISM =
            ConfigOptions.key("job.parallelism")
                    .intType()
                    .defaultValue(0)
                    .withDescription(
                            "Number of parallel subtasks; 0 leaves it to Flink's configuration.");

    public static final ConfigOption<Integer> UPSERT_WRITERS =
            ConfigOptions.key("job.upsert-writers")
                    .intType()
                    .defaultValue(1)
                    .withDescription(
                            "Number of parallel subtasks that write windows and live runs, for each"
                                    + " of their tables. Every insert makes a part in ClickHouse,"
                                    + " so few large ones are better: one subtask writes tens of"
                                    + " thousands of rows a second.");

    public static final ConfigOption<Boolean> SOURCE_BOUNDED =
            ConfigOptions.key("source.bounded")
                    .booleanType()
                    .defaultValue(false)
                    .withDescription(
                            "Read from the beginning to what the topics hold at the start, then"
                                    + " end: a replay.");

    public static final ConfigOption<Boolean> BRANCH_RUNS =
            branch(
                    "runs",
                    "Track runs: drop duplicates and write ended runs, steps and live runs. Off:"
                            + " other branches see duplicates.");

    public static final ConfigOption<Boolean> BRANCH_LANDING =
            branch("landing", "Write every event to the raw table of its kind.");

    public static final ConfigOption<Boolean> BRANCH_ERRORS =
            branch("errors", "Write errors with their template and category.");

    public static final ConfigOption<Boolean> BRANCH_WINDOWS = branch("windows", "Add up windows.");

    public static final ConfigOption<Boolean> BRANCH_ANOMALIES =
            branch("anomalies", "Test windows against baselines; needs the branch windows.");

    public static final ConfigOption<Boolean> BRANCH_OUTLIERS =
            branch("outliers", "Compare runs with their pipeline; needs the branch runs.");

    public static final ConfigOption<Boolean> BRANCH_SCORING =
            branch("scoring", "Score runs while they go on; needs the branch runs.");

    public static final ConfigOption<Boolean> BRANCH_METRICS =
            branch("metrics", "Add up windows of metric series.");

    public static final ConfigOption<Boolean> BRANCH_ALERTS =
            branch("alerts", "Write alerts to their topic and table; needs the branch runs.");

    public static final ConfigOption<Boolean> BRANCH_PATTERNS =
            branch("patterns", "Look for patterns of failure; needs the branches runs and alerts.");

    public static final ConfigOption<Boolean> BRANCH_RULES =
            branch(
                    "rules",
                    "Obey changes to rules that come by the control topic; needs the branch"
                            + " alerts.");

    public static final ConfigOption<Boolean> BRANCH_DEAD_LETTERS =
            branch("dead-letters", "Write refused input to its topic and table.");

    /** Every option that the job knows, the connectors' included. */
    public static final OptionRegistry REGISTRY =
            OptionRegistry.with(
                    new OptionGroup(
                            "Job",
                            "What the job reads and which of its branches run.",
                            List.of(
                                    JOB_NAME,
                                    JOB_PARALLELISM,
                                    UPSERT_WRITERS,
                                    SOURCE_BOUNDED,
                                    BRANCH_RUNS,
                                    BRANCH_LANDING,
                                    BRANCH_ERRORS,
                                    BRANCH_WINDOWS,
                                    BRANCH_ANOMALIES,
                                    BRANCH_OUTLIERS,
                                    BRANCH_SCORING,
                                    BRANCH_METRICS,
                                    BRANCH_ALERTS,
                                    BRANCH_PATTERNS,
                                    BRANCH_RULES,
                                    BRANCH_DEAD_LETTERS)),
                    RunTrackerOptions.GROUP,
                    HistoryOptions.GROUP,
                    WindowOptions.GROUP,
                    DimensionOptions.GROUP,
                    ErrorOptions.GROUP,
                    AnomalyOptions.GROUP,
                    OutlierOptions.GROUP,
                    ScoringOptions.GROUP,
                    MetricOptions.GROUP,
                    PatternOptions.GROUP,
                    AlertOptions.GROUP,
                    RuleOptions.GROUP,
                    IncidentOptions.GROUP,
                    BackfillOptions.GROUP);

    private JobOptions() {}

    private static ConfigOption<Boolean> branch(String name, String description) {
        return ConfigOptions.key("branch." + name + ".enabled")
                .booleanType()
                .defaultValue(true)
                .withDescription(description);
    }
}

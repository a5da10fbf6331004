/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the histories of pipelines. */
public final class HistoryOptions {

    /** How many runs to remember. */
    public static final ConfigOption<Integer> RUNS =
            ConfigOptions.key("history.runs")
                    .intType()
                    .defaultValue(50)
                    .withDescription(
                            "How many of the last completed runs of a pipeline tell what its open"
                                    + " runs can be expected to do; at least 3.");

    /** How long to remember them. */
    public static final ConfigOption<Duration> RETENTION =
            ConfigOptions.key("history.retention")
                    .durationType()
                    .defaultValue(Duration.ofDays(30))
                    .withDescription(
                            "How long, in event time, the history of a pipeline is kept after its"
                                    + " last completed run.");

    /** How many histories stay on the heap. */
    public static final ConfigOption<Integer> HOT_PIPELINES =
            ConfigOptions.key("history.hot-pipelines")
                    .intType()
                    .defaultValue(5_000)
                    .withDescription(
                            "How many histories each subtask keeps on the heap, some 2 kB each; the"
                                    + " others are read from the state backend.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Histories of pipelines",
                    "What open runs can be expected to do, judged by earlier ones.",
                    List.of(RUNS, RETENTION, HOT_PIPELINES));

    private HistoryOptions() {}

    /** The operator as the options want it. */
    public static PipelineHistoryOperator operator(JobConfiguration configuration) {
        return new PipelineHistoryOperator(
                new HistorySettings(
                        configuration.getAtLeast(Expectations.FEWEST_RUNS, RUNS),
                        configuration.getPositive(RETENTION)),
                configuration.getAtLeast(1, HOT_PIPELINES));
    }
}

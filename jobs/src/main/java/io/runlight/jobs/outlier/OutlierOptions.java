/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of outliers. */
public final class OutlierOptions {

    public static final ConfigOption<Double> THRESHOLD =
            ConfigOptions.key("outlier.threshold")
                    .doubleType()
                    .defaultValue(4.0)
                    .withDescription(
                            "How many robust deviations from what is usual in its pipeline make a"
                                    + " run an outlier.");

    public static final ConfigOption<Duration> RETENTION =
            ConfigOptions.key("outlier.retention")
                    .durationType()
                    .defaultValue(Duration.ofDays(30))
                    .withDescription(
                            "How long (in event time) what runs of a pipeline need is remembered"
                                    + " after the last of them.");

    public static final ConfigOption<Integer> HOT_PIPELINES =
            ConfigOptions.key("outlier.hot-pipelines")
                    .intType()
                    .defaultValue(100)
                    .withDescription(
                            "How many pipelines each subtask keeps on the heap, with a forest some"
                                    + " 0.5 MB each; the others are read from the state backend,"
                                    + " and their forests grown anew when asked.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Outliers",
                    "Which runs differ from what their pipelines usually do.",
                    List.of(THRESHOLD, RETENTION, HOT_PIPELINES));

    private OutlierOptions() {}

    /** The operator as the options want it. */
    static OutlierOperator operator(JobConfiguration configuration) {
        double threshold = configuration.get(THRESHOLD);
        if (!(threshold > 0)) {
            throw new ConfigurationException(
                    "Option '"
                            + THRESHOLD.key()
                            + "' cannot be '"
                            + threshold
                            + "': give a number above 0");
        }
        return new OutlierOperator(
                threshold,
                configuration.get(RETENTION),
                configuration.getAtLeast(1, HOT_PIPELINES));
    }
}

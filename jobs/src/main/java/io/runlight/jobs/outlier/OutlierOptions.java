/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.alert.AlertSeverity;
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
                                    + " run an outlier, and from what is usual in its series a"
                                    + " call of a model.");

    public static final ConfigOption<Duration> RETENTION =
            ConfigOptions.key("outlier.retention")
                    .durationType()
                    .defaultValue(Duration.ofDays(30))
                    .withDescription(
                            "How long (in event time) what runs of a pipeline and calls of a"
                                    + " series need is remembered after the last of them.");

    public static final ConfigOption<Integer> HOT_PIPELINES =
            ConfigOptions.key("outlier.hot-pipelines")
                    .intType()
                    .defaultValue(100)
                    .withDescription(
                            "How many pipelines each subtask keeps on the heap, with a forest some"
                                    + " 0.5 MB each; the others are read from the state backend,"
                                    + " and their forests grown anew when asked.");

    public static final ConfigOption<Boolean> CALLS_ENABLED =
            ConfigOptions.key("outlier.calls.enabled")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription(
                            "Whether calls of models are compared with earlier ones, too.");

    public static final ConfigOption<Integer> HOT_SERIES =
            ConfigOptions.key("outlier.calls.hot-series")
                    .intType()
                    .defaultValue(2_000)
                    .withDescription(
                            "How many series of calls, of a step or of a model each, a subtask"
                                    + " keeps on the heap, some 3 kB each; the others are read from"
                                    + " the state backend.");

    public static final ConfigOption<Boolean> ALERT_ENABLED =
            ConfigOptions.key("outlier.alert.enabled")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription("Whether runs that are far off open alerts.");

    public static final ConfigOption<Integer> ALERT_THRESHOLD =
            ConfigOptions.key("outlier.alert.threshold")
                    .intType()
                    .defaultValue(8)
                    .withDescription(
                            "From how many robust deviations on, in its worst measure, an outlier"
                                    + " opens an alert.");

    public static final ConfigOption<Duration> ALERT_WINDOW =
            ConfigOptions.key("outlier.alert.window")
                    .durationType()
                    .defaultValue(Duration.ofHours(6))
                    .withDescription(
                            "How long (in event time) after the last outlier of a pipeline its"
                                    + " alert is resolved though no run completed as usual.");

    public static final ConfigOption<AlertSeverity> ALERT_SEVERITY =
            ConfigOptions.key("outlier.alert.severity")
                    .enumType(AlertSeverity.class)
                    .defaultValue(AlertSeverity.MEDIUM)
                    .withDescription("How urgent alerts of outliers are.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Outliers",
                    "Which runs and calls of models differ from what is usual.",
                    List.of(
                            THRESHOLD,
                            RETENTION,
                            HOT_PIPELINES,
                            CALLS_ENABLED,
                            HOT_SERIES,
                            ALERT_ENABLED,
                            ALERT_THRESHOLD,
                            ALERT_WINDOW,
                            ALERT_SEVERITY));

    private OutlierOptions() {}

    /** The search among runs as the options want it. */
    static OutlierSettings settings(JobConfiguration configuration) {
        return new OutlierSettings(
                threshold(configuration),
                configuration.get(RETENTION),
                configuration.getAtLeast(1, HOT_PIPELINES),
                alerts(configuration));
    }

    /** The search among calls as the options want it. */
    static CallOutlierOperator calls(JobConfiguration configuration) {
        return new CallOutlierOperator(
                threshold(configuration),
                configuration.get(RETENTION),
                configuration.getAtLeast(1, HOT_SERIES));
    }

    private static double threshold(JobConfiguration configuration) {
        double threshold = configuration.get(THRESHOLD);
        if (!(threshold > 0)) {
            throw refused(THRESHOLD, threshold, "give a number above 0");
        }
        return threshold;
    }

    private static OutlierAlertSettings alerts(JobConfiguration configuration) {
        Duration window = configuration.get(ALERT_WINDOW);
        if (window.toMillis() < 1) {
            throw refused(ALERT_WINDOW, window, "give some minutes or hours");
        }
        return new OutlierAlertSettings(
                configuration.get(ALERT_ENABLED),
                configuration.getAtLeast(1, ALERT_THRESHOLD),
                window,
                configuration.get(ALERT_SEVERITY));
    }

    private static ConfigurationException refused(
            ConfigOption<?> option, Object value, String remedy) {
        return new ConfigurationException(
                "Option '" + option.key() + "' cannot be '" + value + "': " + remedy);
    }
}

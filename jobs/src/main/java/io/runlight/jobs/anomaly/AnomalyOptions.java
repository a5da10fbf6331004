/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import io.runlight.jobs.window.DimensionOptions;
import io.runlight.jobs.window.Interval;
import io.runlight.models.anomaly.BaselineSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of anomalies. */
public final class AnomalyOptions {

    public static final ConfigOption<String> INTERVAL =
            ConfigOptions.key("anomaly.interval")
                    .stringType()
                    .defaultValue(Interval.FIVE_MINUTES.text())
                    .withDescription(
                            "The length of the windows that are tested: 1m, 5m, 15m or 1h. Another"
                                    + " one makes baselines begin anew only with a new state.");

    public static final ConfigOption<Duration> PATIENCE =
            ConfigOptions.key("anomaly.patience")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(1))
                    .withDescription(
                            "How long (in event time) after its end a window is tested. What comes"
                                    + " later does not count in the test.");

    public static final ConfigOption<List<String>> DIMENSIONS =
            ConfigOptions.key("anomaly.dimensions")
                    .stringType()
                    .asList()
                    .defaultValues("workspace", "pipeline", "step", "provider", "model")
                    .withDescription(
                            "The dimensions whose series have baselines, of those in"
                                    + " window.dimensions.");

    public static final ConfigOption<Double> THRESHOLD =
            ConfigOptions.key("anomaly.threshold")
                    .doubleType()
                    .defaultValue(BaselineSettings.DEFAULT.threshold())
                    .withDescription(
                            "How many robust standard deviations from what was expected are an"
                                    + " anomaly.");

    public static final ConfigOption<Integer> MINIMUM_SUPPORT =
            ConfigOptions.key("anomaly.minimum-support")
                    .intType()
                    .defaultValue(BaselineSettings.DEFAULT.minimumSupport())
                    .withDescription(
                            "How many windows a baseline must know before it judges; at least 2.");

    public static final ConfigOption<Map<String, String>> FLOORS =
            ConfigOptions.key("anomaly.floors")
                    .mapType()
                    .defaultValue(Map.of())
                    .withDescription(
                            "The smallest deviations that matter, by measure, for example"
                                    + " anomaly.floors.duration=5000 for five seconds.");

    public static final ConfigOption<List<String>> METRICS =
            ConfigOptions.key("anomaly.metrics")
                    .stringType()
                    .asList()
                    .defaultValues()
                    .withDescription(
                            "Metrics whose series have baselines, by name, with the side that"
                                    + " matters (high, low or both) and the smallest deviation"
                                    + " that does, for example queue.*=high:10;latency=both. A star"
                                    + " is any text, the first that is for a metric counts.");

    public static final ConfigOption<Duration> RETENTION =
            ConfigOptions.key("anomaly.retention")
                    .durationType()
                    .defaultValue(Duration.ofDays(30))
                    .withDescription(
                            "How long (in event time) a baseline is kept after the last window of"
                                    + " its series.");

    public static final ConfigOption<Integer> HOT_SERIES =
            ConfigOptions.key("anomaly.hot-series")
                    .intType()
                    .defaultValue(500)
                    .withDescription(
                            "How many watched series each subtask keeps on the heap, some 50 kB"
                                    + " each; the others are read from the state backend.");

    public static final ConfigOption<AlertSeverity> ALERT_SEVERITY =
            ConfigOptions.key("anomaly.alert-severity")
                    .enumType(AlertSeverity.class)
                    .defaultValue(AlertSeverity.HIGH)
                    .withDescription("The lowest severity of an anomaly that opens an alert.");

    public static final ConfigOption<Integer> QUIET_WINDOWS =
            ConfigOptions.key("anomaly.quiet-windows")
                    .intType()
                    .defaultValue(3)
                    .withDescription(
                            "How many windows in a row must not be outside until the alert of a"
                                    + " series is resolved.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Anomalies",
                    "Which values of windows have baselines, and what is far from them.",
                    List.of(
                            INTERVAL,
                            PATIENCE,
                            DIMENSIONS,
                            THRESHOLD,
                            MINIMUM_SUPPORT,
                            FLOORS,
                            METRICS,
                            RETENTION,
                            HOT_SERIES,
                            ALERT_SEVERITY,
                            QUIET_WINDOWS));

    private AnomalyOptions() {}

    /** The watch as the options want it. */
    static AnomalySettings settings(JobConfiguration configuration) {
        AnomalySettings settings =
                new AnomalySettings(
                        interval(configuration),
                        configuration.get(PATIENCE),
                        configuration.get(RETENTION),
                        dimensions(configuration),
                        configuration.get(THRESHOLD),
                        configuration.get(MINIMUM_SUPPORT),
                        floors(configuration));
        if (!(settings.threshold() > 0)) {
            throw refused(THRESHOLD, settings.threshold(), "give a number above 0");
        }
        if (settings.minimumSupport() < 2) {
            throw refused(MINIMUM_SUPPORT, settings.minimumSupport(), "give 2 or more");
        }
        return settings;
    }

    /** When anomalies become alerts, as the options want it. */
    static AnomalyAlertSettings alerts(JobConfiguration configuration) {
        return new AnomalyAlertSettings(
                configuration.get(ALERT_SEVERITY), configuration.getAtLeast(1, QUIET_WINDOWS));
    }

    /** A dimension that windows do not have is a mistake, unless it is one of the defaults. */
    private static Set<String> dimensions(JobConfiguration configuration) {
        Set<String> known = new TreeSet<>(DIMENSIONS.defaultValue());
        for (String dimension : configuration.get(DimensionOptions.DIMENSIONS)) {
            known.add(dimension.split("@", 2)[0].strip());
        }
        Set<String> wanted = new HashSet<>(configuration.get(DIMENSIONS));
        for (String dimension : wanted) {
            if (!known.contains(dimension)) {
                throw refused(
                        DIMENSIONS,
                        dimension,
                        "windows are added up by " + String.join(", ", known));
            }
        }
        return wanted;
    }

    private static Interval interval(JobConfiguration configuration) {
        String text = configuration.get(INTERVAL);
        for (Interval interval : Interval.values()) {
            if (interval != Interval.DAY && interval.text().equals(text)) {
                return interval;
            }
        }
        throw refused(INTERVAL, text, "take 1m, 5m, 15m or 1h");
    }

    private static Map<String, Double> floors(JobConfiguration configuration) {
        Map<String, Double> floors = new HashMap<>();
        configuration
                .get(FLOORS)
                .forEach((measure, text) -> floors.put(measure, floor(measure, text)));
        return floors;
    }

    private static double floor(String measure, String text) {
        if (!WatchedMeasure.columns().contains(measure)) {
            throw refused(
                    FLOORS,
                    measure,
                    "the measures are " + String.join(", ", WatchedMeasure.columns()));
        }
        try {
            double floor = Double.parseDouble(text);
            if (floor >= 0) {
                return floor;
            }
        } catch (NumberFormatException e) {
            throw refused(FLOORS, measure + "=" + text, "give a number from 0");
        }
        throw refused(FLOORS, measure + "=" + text, "give a number from 0");
    }

    /** The watched metrics. */
    static MetricRules metrics(JobConfiguration configuration) {
        return new MetricRules(
                configuration.get(METRICS).stream().map(AnomalyOptions::metric).toList());
    }

    private static MetricRule metric(String text) {
        try {
            return MetricRule.of(text);
        } catch (IllegalArgumentException e) {
            throw refused(METRICS, text, "write a name and a side, for example queue.*=high:10");
        }
    }

    private static ConfigurationException refused(
            ConfigOption<?> option, Object value, String remedy) {
        return new ConfigurationException(
                "Option '" + option.key() + "' cannot be '" + value + "': " + remedy);
    }
}

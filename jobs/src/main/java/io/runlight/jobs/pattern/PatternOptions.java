/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of the patterns: for each whether it is on, its threshold, window and severity. */
public final class PatternOptions {

    private static final int PERCENT = 100;

    private static final List<Entry> ENTRIES =
            List.of(
                    new Entry(
                            "failure-streak",
                            "Runs of a pipeline fail or go silent one after the other; its end is"
                                    + " the recovery",
                            "runs in a row",
                            3,
                            "How long a streak is remembered in which nothing happens",
                            Duration.ofDays(7),
                            AlertSeverity.HIGH,
                            FailureStreak::new),
                    new Entry(
                            "recurring-failure",
                            "Runs of a pipeline fail with the same error",
                            "runs",
                            3,
                            "Within what time",
                            Duration.ofHours(1),
                            AlertSeverity.HIGH,
                            RecurringFailure::new),
                    new Entry(
                            "shared-failure",
                            "Several pipelines of a workspace fail with the same error",
                            "pipelines",
                            3,
                            "Within what time",
                            Duration.ofMinutes(10),
                            AlertSeverity.HIGH,
                            SharedFailure::new),
                    new Entry(
                            "cascade",
                            "Runs that one run started fail",
                            "runs",
                            2,
                            "Within what time",
                            Duration.ofMinutes(30),
                            AlertSeverity.HIGH,
                            Cascade::new),
                    new Entry(
                            "retry-storm",
                            "Steps of a pipeline are tried again far more often than usual, at"
                                    + " least three times as often and in three runs",
                            "retries",
                            20,
                            "Within what time",
                            Duration.ofMinutes(5),
                            AlertSeverity.MEDIUM,
                            RetryStorm::new),
                    new Entry(
                            "provider-degradation",
                            "Calls of a provider fail far more often than usual, at least three"
                                    + " times as often and in three runs",
                            "failed calls",
                            10,
                            "Within what time",
                            Duration.ofMinutes(5),
                            AlertSeverity.HIGH,
                            ProviderDegradation::new),
                    new Entry(
                            "degradation",
                            "The last five completed runs of a pipeline take much longer than those"
                                    + " before",
                            "percent of their median duration",
                            150,
                            "How long runs are remembered",
                            Duration.ofDays(30),
                            AlertSeverity.MEDIUM,
                            Degradation::new),
                    new Entry(
                            "runaway-loop",
                            "A run uses many times the tokens that runs of its pipeline use, and"
                                    + " that its plan says",
                            "times the median or the plan",
                            10,
                            "How long runs are remembered",
                            Duration.ofDays(30),
                            AlertSeverity.HIGH,
                            RunawayLoop::new),
                    new Entry(
                            "schedule-missed",
                            "A pipeline that starts at regular intervals did not start",
                            "regular intervals that make a schedule",
                            6,
                            "How long a pipeline is remembered that does not start",
                            Duration.ofDays(8),
                            AlertSeverity.MEDIUM,
                            ScheduleMissed::new),
                    new Entry(
                            "failed-after-change",
                            "A pipeline fails right after its configuration changed",
                            "runs that completed before the change",
                            3,
                            "How long a configuration is remembered",
                            Duration.ofDays(30),
                            AlertSeverity.HIGH,
                            FailedAfterChange::new),
                    new Entry(
                            "slow-then-failed",
                            "Runs of a pipeline take longer from one to the next until one fails",
                            "times in a row that a run took longer",
                            3,
                            "How long runs are remembered",
                            Duration.ofDays(7),
                            AlertSeverity.HIGH,
                            SlowThenFailed::new));

    /** How many cases stay on the heap. */
    public static final ConfigOption<Integer> HOT_CASES =
            ConfigOptions.key("pattern.hot-cases")
                    .intType()
                    .defaultValue(10_000)
                    .withDescription(
                            "How many cases, a pipeline or an error each, a subtask keeps on the"
                                    + " heap, some 3 kB each; the others are read from the state"
                                    + " backend.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup("Patterns", "What counts as a pattern of failure.", options());

    private PatternOptions() {}

    /** All patterns; those that are off may be switched on while the job runs. */
    public static List<Pattern> patterns(JobConfiguration configuration) {
        List<Pattern> patterns = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            patterns.add(entry.maker().apply(entry.settings(configuration)));
        }
        return patterns;
    }

    private static List<ConfigOption<?>> options() {
        List<ConfigOption<?>> options = new ArrayList<>();
        for (Entry entry : ENTRIES) {
            options.add(entry.enabled());
            options.add(entry.threshold());
            options.add(entry.window());
            options.add(entry.severity());
        }
        options.add(HOT_CASES);
        return options;
    }

    /** A pattern with its defaults. */
    private record Entry(
            String name,
            String sentence,
            String unit,
            int usualThreshold,
            String windowSentence,
            Duration usualWindow,
            AlertSeverity usualSeverity,
            Function<PatternSettings, Pattern> maker) {

        ConfigOption<Boolean> enabled() {
            return key("enabled")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription("Look for this: " + sentence + ".");
        }

        ConfigOption<Integer> threshold() {
            return key("threshold")
                    .intType()
                    .defaultValue(usualThreshold)
                    .withDescription("How many it takes: " + unit + ".");
        }

        ConfigOption<Duration> window() {
            return key("window")
                    .durationType()
                    .defaultValue(usualWindow)
                    .withDescription(windowSentence + ", in event time.");
        }

        ConfigOption<AlertSeverity> severity() {
            return key("severity")
                    .enumType(AlertSeverity.class)
                    .defaultValue(usualSeverity)
                    .withDescription("How urgent its alerts are.");
        }

        PatternSettings settings(JobConfiguration configuration) {
            int threshold = configuration.get(threshold());
            Duration window = configuration.get(window());
            check(threshold >= 1, threshold(), threshold, "at least 1");
            check(window.toMillis() >= PERCENT, window(), window, "at least 100 ms");
            return new PatternSettings(
                    configuration.get(enabled()), threshold, window, configuration.get(severity()));
        }

        private ConfigOptions.OptionBuilder key(String option) {
            return ConfigOptions.key("pattern." + name + "." + option);
        }

        private static void check(
                boolean right, ConfigOption<?> option, Object value, String remedy) {
            if (!right) {
                throw new ConfigurationException(
                        "Option '"
                                + option.key()
                                + "' is "
                                + value
                                + ". Set it to "
                                + remedy
                                + ".");
            }
        }
    }
}

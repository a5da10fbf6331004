/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of windows of metrics. */
public final class MetricOptions {

    public static final ConfigOption<List<String>> LABELS =
            ConfigOptions.key("metric.labels")
                    .stringType()
                    .asList()
                    .defaultValues("environment", "pipeline")
                    .withDescription(
                            "Fields of metric samples that tell series apart, besides their tags"
                                    + " and their unit: any of environment, pipeline and step,"
                                    + " separated by semicolons or commas; empty for none. Runs"
                                    + " and attributes never do.");

    public static final ConfigOption<List<String>> TAGS =
            ConfigOptions.key("metric.tags")
                    .stringType()
                    .asList()
                    .defaultValues()
                    .withDescription(
                            "Tags that tell series apart, separated by semicolons or commas; empty"
                                    + " for all. Samples that differ in other tags alone are added"
                                    + " up.");

    public static final ConfigOption<Integer> MAX_TAGS =
            ConfigOptions.key("metric.max-tags")
                    .intType()
                    .defaultValue(16)
                    .withDescription("Most tags that tell series apart: the first ones by name.");

    public static final ConfigOption<Duration> COUNTER_GAP =
            ConfigOptions.key("metric.counter-gap")
                    .durationType()
                    .defaultValue(Duration.ofMinutes(10))
                    .withDescription(
                            "Samples of a counter that are further apart tell of no growth between"
                                    + " them.");

    public static final ConfigOption<Integer> COUNTER_SAMPLES =
            ConfigOptions.key("metric.counter-samples")
                    .intType()
                    .defaultValue(1_000)
                    .withDescription(
                            "Most samples that are kept of one counter, some 12 bytes each, to"
                                    + " which late ones connect. Beyond it the oldest are"
                                    + " forgotten; what comes before them tells of no growth and"
                                    + " is counted by the metric counterSamplesBeyondLimit.");

    public static final ConfigOption<Integer> HOT_COUNTERS =
            ConfigOptions.key("metric.hot-counters")
                    .intType()
                    .defaultValue(20_000)
                    .withDescription(
                            "How many counters each subtask keeps on the heap between checkpoints;"
                                    + " the others are in the state backend.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Metrics",
                    "How metric samples become series and windows.",
                    List.of(LABELS, TAGS, MAX_TAGS, COUNTER_GAP, COUNTER_SAMPLES, HOT_COUNTERS));

    private static final int FEWEST_SAMPLES = 2;

    private MetricOptions() {}

    /** The windows of metrics as the options want them. */
    static MetricConfig config(JobConfiguration configuration) {
        return new MetricConfig(
                labels(configuration.get(LABELS)),
                words(configuration.get(TAGS)),
                configuration.getAtLeast(0, MAX_TAGS),
                configuration.get(COUNTER_GAP),
                configuration.getAtLeast(FEWEST_SAMPLES, COUNTER_SAMPLES),
                configuration.getAtLeast(1, HOT_COUNTERS));
    }

    private static Set<MetricLabel> labels(List<String> texts) {
        Set<MetricLabel> labels = EnumSet.noneOf(MetricLabel.class);
        for (String word : words(texts)) {
            try {
                labels.add(MetricLabel.valueOf(word.toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(
                        "Option '"
                                + LABELS.key()
                                + "' cannot have '"
                                + word
                                + "': give any of environment, pipeline and step",
                        e);
            }
        }
        return labels;
    }

    private static Set<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Arrays.stream(text.split(",")))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }
}

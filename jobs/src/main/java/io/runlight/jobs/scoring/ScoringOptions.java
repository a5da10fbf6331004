/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import io.runlight.jobs.run.RunTrackerOptions;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options of scoring. */
public final class ScoringOptions {

    public static final ConfigOption<String> FEATURES =
            ConfigOptions.key("scoring.features")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "A file that says whose past counts and which attributes are numbers,"
                                    + " the one that models were trained with; empty for what the"
                                    + " contract of events offers by itself.");

    public static final ConfigOption<String> REGISTRY =
            ConfigOptions.key("scoring.registry")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "The folder of models that 'runlight models' keeps, readable by all"
                                    + " machines of the job; its champions and challengers predict"
                                    + " when the job starts without state. Empty: priors predict.");

    public static final ConfigOption<Boolean> TOPIC =
            ConfigOptions.key("scoring.topic")
                    .booleanType()
                    .defaultValue(true)
                    .withDescription(
                            "Also write the champion's predictions to the topic"
                                    + " runlight.predictions.");

    public static final ConfigOption<String> DEADLINE_ATTRIBUTE =
            ConfigOptions.key("scoring.deadline-attribute")
                    .stringType()
                    .defaultValue("deadline")
                    .withDescription(
                            "The attribute of runs that names when they have to be over, in RFC"
                                    + " 3339; an alert opens when a model expects a later end.");

    public static final ConfigOption<Duration> DEADLINE =
            ConfigOptions.key("scoring.deadline")
                    .durationType()
                    .defaultValue(Duration.ZERO)
                    .withDescription(
                            "How long after their start runs without that attribute have to be"
                                    + " over; 0 for never.");

    public static final ConfigOption<Duration> RETENTION =
            ConfigOptions.key("scoring.retention")
                    .durationType()
                    .defaultValue(Retention.DEFAULT.history())
                    .withDescription(
                            "How long (in event time) the past of runs of one kind is remembered"
                                    + " after the last of them.");

    public static final ConfigOption<Duration> RUN_RETENTION =
            ConfigOptions.key("scoring.run-retention")
                    .durationType()
                    .defaultValue(Retention.DEFAULT.openRun())
                    .withDescription(
                            "How long (in event time) a run without an end is remembered after its"
                                    + " last step or call.");

    public static final ConfigOption<Integer> HOT_ENTRIES =
            ConfigOptions.key("scoring.hot-entries")
                    .intType()
                    .defaultValue(20_000)
                    .withDescription(
                            "How many runs and histories each subtask keeps on the heap, some 2 KB"
                                    + " each; the others are read from the state backend.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Scoring",
                    "What models say of runs while they go on.",
                    List.of(
                            FEATURES,
                            REGISTRY,
                            TOPIC,
                            DEADLINE_ATTRIBUTE,
                            DEADLINE,
                            RETENTION,
                            RUN_RETENTION,
                            HOT_ENTRIES));

    private ScoringOptions() {}

    /** The operator as the options want it. */
    static ScoringOperator operator(JobConfiguration configuration) {
        return new ScoringOperator(settings(configuration));
    }

    /** The check of changes to models. */
    static ModelCheck check(JobConfiguration configuration) {
        return new ModelCheck(settings(configuration));
    }

    private static ScoringSettings settings(JobConfiguration configuration) {
        Map<String, String> features = features(configuration);
        FeatureSettings ofFeatures =
                features == null ? FeatureSettings.DEFAULT : FeatureSettings.of(features);
        String registry = configuration.get(REGISTRY);
        return new ScoringSettings(
                features,
                registry,
                KnownModels.of(registry, new RunFeatures(ofFeatures).schema()),
                new Deadlines(configuration.get(DEADLINE_ATTRIBUTE), configuration.get(DEADLINE)),
                configuration.get(RETENTION),
                configuration.get(RUN_RETENTION),
                configuration.get(RunTrackerOptions.RETENTION).multipliedBy(2),
                configuration.getAtLeast(1, HOT_ENTRIES));
    }

    private static Map<String, String> features(JobConfiguration configuration) {
        String file = configuration.get(FEATURES);
        if (file.isEmpty()) {
            return null;
        }
        try (Reader reader = Files.newBufferedReader(Path.of(file))) {
            Properties properties = new Properties();
            properties.load(reader);
            Map<String, String> read =
                    properties.stringPropertyNames().stream()
                            .collect(Collectors.toMap(name -> name, properties::getProperty));
            FeatureSettings.of(read);
            return read;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigurationException(
                    "Option '"
                            + FEATURES.key()
                            + "' cannot be '"
                            + file
                            + "': give a readable file of settings as 'docs/models.md' shows them ("
                            + e.getMessage()
                            + ")");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options that say by what windows are added up. */
public final class DimensionOptions {

    public static final ConfigOption<List<String>> DIMENSIONS =
            ConfigOptions.key("window.dimensions")
                    .stringType()
                    .asList()
                    .defaultValues(
                            "workspace",
                            "environment",
                            "pipeline",
                            "step",
                            "step_type",
                            "provider",
                            "model",
                            "user@15m",
                            "error_category",
                            "event_kind")
                    .withDescription(
                            "By what windows are added up, separated by semicolons or commas:"
                                    + " workspace, environment, pipeline, step, step_type, provider,"
                                    + " model, user, error_category, event_kind, action, property, or"
                                    + " several of them joined with '+', for example"
                                    + " pipeline+environment. With '@15m' a dimension has windows of 15"
                                    + " minutes and longer only, which saves most of the work where"
                                    + " there are very many series.");

    public static final ConfigOption<List<String>> ACTIVITY_PROPERTIES =
            ConfigOptions.key("window.activity-properties")
                    .stringType()
                    .asList()
                    .defaultValues()
                    .withDescription(
                            "Names of properties of activities; each value of"
                                    + " each is a series of the dimension property.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Dimensions of windows",
                    "By what windows are added up. Every event counts once in each dimension.",
                    List.of(DIMENSIONS, ACTIVITY_PROPERTIES));

    private DimensionOptions() {}

    /**
     * The dimensions as the options want them.
     *
     * @throws ConfigurationException if one of them does not exist
     */
    public static Dimensions dimensions(JobConfiguration configuration) {
        String text = String.join(", ", configuration.get(DIMENSIONS));
        String properties = String.join(", ", configuration.get(ACTIVITY_PROPERTIES));
        Dimensions dimensions;
        try {
            dimensions = Dimensions.parse(text, properties);
        } catch (IllegalArgumentException e) {
            throw refuse(DIMENSIONS, text, e.getMessage());
        }
        if (dimensions.haveProperties() && dimensions.properties().isEmpty()) {
            throw refuse(
                    DIMENSIONS,
                    text,
                    "the dimension 'property' has no properties; name some in '"
                            + ACTIVITY_PROPERTIES.key()
                            + "'");
        }
        if (!dimensions.haveProperties() && !dimensions.properties().isEmpty()) {
            throw refuse(
                    ACTIVITY_PROPERTIES,
                    properties,
                    "no dimension shows them; add 'property' to '" + DIMENSIONS.key() + "'");
        }
        return dimensions;
    }

    private static ConfigurationException refuse(
            ConfigOption<?> option, String value, String remedy) {
        return new ConfigurationException(
                "Option '" + option.key() + "' cannot be '" + value + "': " + remedy);
    }
}

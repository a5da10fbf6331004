/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.error;

import io.runlight.core.error.ErrorRules;
import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.ConfigOptions;

/** The options that say which category an error belongs to. */
public final class ErrorOptions {

    public static final ConfigOption<String> RULES =
            ConfigOptions.key("error.rules")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "Rules that are asked before those that come with Runlight, separated"
                                    + " by lines or '|': category = keyword & keyword. For example"
                                    + " dependency = warehouse & \"asleep\".");

    public static final ConfigOption<String> RULES_FILE =
            ConfigOptions.key("error.rules-file")
                    .stringType()
                    .defaultValue("")
                    .withDescription(
                            "A file with such rules, one a line, asked after error.rules. It is read"
                                    + " once, where the job is submitted.");

    /** The chapter of the reference page. */
    public static final OptionGroup GROUP =
            new OptionGroup(
                    "Errors",
                    "Which category an error belongs to (docs/errors.md).",
                    List.of(RULES, RULES_FILE));

    private ErrorOptions() {}

    /**
     * The rules as the options want them.
     *
     * @throws ConfigurationException if a rule is none, or the file cannot be read
     */
    public static ErrorRules rules(JobConfiguration configuration) {
        String inline = configuration.get(RULES).replace('|', '\n');
        check(RULES, configuration.get(RULES), inline);
        String path = configuration.get(RULES_FILE);
        String file = path.isEmpty() ? "" : read(path);
        check(RULES_FILE, path, file);
        String text = (inline + "\n" + file).strip();
        return text.isEmpty() ? ErrorRules.standard() : ErrorRules.before(text);
    }

    private static void check(ConfigOption<String> option, String value, String rules) {
        try {
            ErrorRules.before(rules);
        } catch (IllegalArgumentException e) {
            throw refuse(option, value, e.getMessage(), e);
        }
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw refuse(
                    RULES_FILE,
                    path,
                    "the file cannot be read; name one that exists where the job is submitted",
                    e);
        }
    }

    private static ConfigurationException refuse(
            ConfigOption<String> option, String value, String remedy, Exception cause) {
        return new ConfigurationException(
                "Option '" + option.key() + "' cannot be '" + value + "': " + remedy, cause);
    }
}

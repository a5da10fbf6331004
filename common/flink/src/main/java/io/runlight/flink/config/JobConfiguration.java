/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;

/**
 * The options of a job as its starter set them, checked; shows no secrets.
 *
 * <p>Arguments win over the environment, the environment over the file, the file over defaults.
 */
public final class JobConfiguration {

    /** Keys that begin so are handed to Flink without it. */
    static final String FLINK_PREFIX = "flink.";

    private final OptionRegistry registry;
    private final Map<String, String> values;
    private final Configuration configuration;

    private JobConfiguration(OptionRegistry registry, Map<String, String> values) {
        this.registry = registry;
        this.values = Map.copyOf(values);
        this.configuration = Configuration.fromMap(this.values);
    }

    /**
     * Reads and checks the options.
     *
     * @param args {@code --key value}, {@code --key=value}, {@code -Dkey=value}, {@code --config
     *     file.yaml}
     * @param environment for example {@code System.getenv()}
     * @param file a YAML file that is read before the others, or null
     * @param registry the options that exist
     * @throws ConfigurationException when a key is unknown or a value is of no use
     */
    public static JobConfiguration load(
            String[] args, Map<String, String> environment, Path file, OptionRegistry registry) {
        Arguments arguments = Arguments.parse(args);
        Map<String, String> values = new LinkedHashMap<>();
        if (file != null) {
            values.putAll(OptionFile.read(file));
        }
        arguments.files().forEach(each -> values.putAll(OptionFile.read(each)));
        for (ConfigOption<?> option : registry.options()) {
            String value = environment.get(Options.environmentName(option.key()));
            if (value != null) {
                values.put(option.key(), value);
            }
        }
        values.putAll(arguments.values());
        return of(values, registry);
    }

    /** The same from keys and values, checked. */
    public static JobConfiguration of(Map<String, String> values, OptionRegistry registry) {
        JobConfiguration result = new JobConfiguration(registry, values);
        values.keySet().forEach(result::check);
        return result;
    }

    /** The value of the option, or its default. */
    public <V> V get(ConfigOption<V> option) {
        return configuration.get(option);
    }

    /**
     * The value of an option that counts something.
     *
     * @throws ConfigurationException if it is smaller
     */
    public int getAtLeast(int least, ConfigOption<Integer> option) {
        int value = get(option);
        if (value < least) {
            throw refused(option, value, "give a number from " + least + " up");
        }
        return value;
    }

    /**
     * The value of an option that says how often something is done, or how long it is kept.
     *
     * @throws ConfigurationException if it is less than a millisecond
     */
    public Duration getPositive(ConfigOption<Duration> option) {
        Duration value = get(option);
        if (value.toMillis() < 1) {
            throw refused(option, value.toMillis() + " ms", "give 1 ms or more");
        }
        return value;
    }

    private static ConfigurationException refused(
            ConfigOption<?> option, Object value, String remedy) {
        return new ConfigurationException(
                "Option '" + option.key() + "' cannot be '" + value + "': " + remedy);
    }

    /** Whether somebody set the option. */
    public boolean isSet(ConfigOption<?> option) {
        return configuration.contains(option);
    }

    /** The same with one option set to another value, given as text. */
    public JobConfiguration with(ConfigOption<?> option, String value) {
        Map<String, String> changed = new LinkedHashMap<>(values);
        changed.put(option.key(), value);
        return of(changed, registry);
    }

    /** What is set, for people: in logs and on the page of the job; secrets are hidden. */
    public Map<String, String> shown() {
        Map<String, String> shown = new TreeMap<>(values);
        shown.replaceAll((key, value) -> isSecret(key, value) ? Options.HIDDEN : value);
        return shown;
    }

    /** A map that was given as one text may hold the secret in the value. */
    private boolean isSecret(String key, String value) {
        return Options.isSecret(key)
                || (registry.find(key).filter(Options::isMap).isPresent()
                        && Options.isSecret(value));
    }

    /** What was set under {@code flink.}, for Flink's own configuration. */
    public Configuration flink() {
        Configuration flink = new Configuration();
        values.forEach(
                (key, value) -> {
                    if (key.startsWith(FLINK_PREFIX)) {
                        flink.setString(key.substring(FLINK_PREFIX.length()), value);
                    }
                });
        return flink;
    }

    @Override
    public String toString() {
        return shown().toString();
    }

    private void check(String key) {
        if (key.startsWith(FLINK_PREFIX)) {
            return;
        }
        ConfigOption<?> option =
                registry.find(key)
                        .orElseThrow(
                                () ->
                                        new ConfigurationException(
                                                "There is no option '"
                                                        + key
                                                        + "'"
                                                        + registry.nearest(key)
                                                                .map(
                                                                        n ->
                                                                                "; did you mean '"
                                                                                        + n
                                                                                        + "'?")
                                                                .orElse(
                                                                        "; see docs/reference/options.md")));
        try {
            configuration.get(option);
        } catch (RuntimeException e) {
            throw new ConfigurationException(
                    "Option '"
                            + key
                            + "' cannot be '"
                            + (isSecret(key, values.get(key)) ? Options.HIDDEN : values.get(key))
                            + "': give "
                            + OptionTypes.example(option),
                    e);
        }
    }
}

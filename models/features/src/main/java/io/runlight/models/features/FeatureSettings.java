/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a user decides about features: whose past counts, and which attributes are numbers.
 *
 * @param histories kinds of runs whose past becomes features
 * @param expected names of the histories that say what duration to expect, the best one first
 * @param numbers attributes that are numbers, by the name of their feature
 * @param previousRun the attribute that names the run before this one, or null
 */
public record FeatureSettings(
        List<HistoryKey> histories,
        List<String> expected,
        Map<String, String> numbers,
        String previousRun) {

    private static final String HISTORY = "history.";
    private static final String NUMBER = "number.";
    private static final String EXPECTED = "expected";
    private static final String PREVIOUS = "previous_run";

    /** For runs of which nothing but the contract is known. */
    public static final FeatureSettings DEFAULT =
            of(
                    Map.of(
                            "history.configuration", "pipeline, configuration",
                            "history.environment", "pipeline, environment",
                            "history.pipeline", "pipeline",
                            "history.user", "pipeline, user",
                            "history.workspace", "",
                            "expected", "configuration, user, pipeline, workspace"));

    public FeatureSettings {
        histories = List.copyOf(histories);
        expected = List.copyOf(expected);
        if (histories.isEmpty()) {
            throw new IllegalArgumentException(
                    "Nothing is said of whose past counts: add a history, for example '%spipeline = pipeline'"
                            .formatted(HISTORY));
        }
        histories.forEach(history -> requireName(HISTORY, history.name()));
        numbers.keySet().forEach(name -> requireName(NUMBER, name));
        for (String name : expected) {
            if (histories.stream().noneMatch(history -> history.name().equals(name))) {
                throw new IllegalArgumentException(
                        "'%s' in '%s' is no history: add 'history.%s' or leave it out"
                                .formatted(name, EXPECTED, name));
            }
        }
    }

    /**
     * Reads {@code history.NAME} (what its runs have in common, separated by commas), {@code
     * number.NAME} (an attribute), {@code expected} and {@code previous_run}.
     *
     * @throws IllegalArgumentException with a sentence for people
     */
    public static FeatureSettings of(Map<String, String> properties) {
        List<HistoryKey> histories = new ArrayList<>();
        Map<String, String> numbers = new TreeMap<>();
        for (Map.Entry<String, String> entry : new TreeMap<>(properties).entrySet()) {
            String key = entry.getKey();
            if (key.startsWith(HISTORY)) {
                String name = key.substring(HISTORY.length());
                List<KeyPart> parts = names(entry.getValue()).stream().map(KeyPart::named).toList();
                histories.add(new HistoryKey(name, parts));
            } else if (key.startsWith(NUMBER)) {
                numbers.put(key.substring(NUMBER.length()), entry.getValue().strip());
            } else if (!key.equals(EXPECTED) && !key.equals(PREVIOUS)) {
                throw new IllegalArgumentException(
                        "'%s' is no setting of features: use history.NAME, number.NAME, %s or %s"
                                .formatted(key, EXPECTED, PREVIOUS));
            }
        }
        return new FeatureSettings(
                histories,
                names(properties.getOrDefault(EXPECTED, "")),
                numbers,
                properties.get(PREVIOUS));
    }

    private static void requireName(String kind, String name) {
        if (!Feature.isName(name)) {
            throw new IllegalArgumentException(
                    "'%s%s' cannot be the name of features: use small letters, digits, dots and underscores"
                            .formatted(kind, name));
        }
    }

    private static List<String> names(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.flink.configuration.ConfigOption;

/** The list of all options that a program knows; a key that is not in it is a mistake. */
public final class OptionRegistry {

    private final List<OptionGroup> groups;
    private final Map<String, ConfigOption<?>> byKey = new LinkedHashMap<>();

    private OptionRegistry(List<OptionGroup> groups) {
        this.groups = List.copyOf(groups);
        for (OptionGroup group : groups) {
            for (ConfigOption<?> option : group.options()) {
                if (byKey.put(option.key(), option) != null) {
                    throw new IllegalArgumentException("Two options are called " + option.key());
                }
            }
        }
    }

    /** The options of the connectors and those of the program on top. */
    public static OptionRegistry with(OptionGroup... more) {
        List<OptionGroup> groups = new ArrayList<>(RunlightOptions.GROUPS);
        groups.addAll(Arrays.asList(more));
        return new OptionRegistry(groups);
    }

    /** The chapters in the order of the reference page. */
    public List<OptionGroup> groups() {
        return groups;
    }

    /** All options in order. */
    public Collection<ConfigOption<?>> options() {
        return byKey.values();
    }

    /** The option with this key; keys under an option that holds a map belong to it. */
    public Optional<ConfigOption<?>> find(String key) {
        ConfigOption<?> exact = byKey.get(key);
        if (exact != null) {
            return Optional.of(exact);
        }
        return byKey.values().stream()
                .filter(option -> Options.isMap(option) && key.startsWith(option.key() + "."))
                .findFirst();
    }

    /** The known key nearest to one that is not known, when there is one near enough. */
    public Optional<String> nearest(String key) {
        String best = null;
        int bestDistance = Math.max(3, key.length() / 3) + 1;
        for (String known : byKey.keySet()) {
            int distance = EditDistance.of(key.toLowerCase(Locale.ROOT), known);
            if (distance < bestDistance) {
                bestDistance = distance;
                best = known;
            }
        }
        return Optional.ofNullable(best);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.Map;
import java.util.function.Function;

/**
 * One thing that runs have in common.
 *
 * @param configured how it is called in configurations
 */
public record KeyPart(String configured, Function<RunOpening, String> value) {

    private static final String ATTRIBUTE = "attribute.";
    private static final Map<String, Function<RunOpening, String>> KNOWN =
            Map.of(
                    "pipeline", RunOpening::pipeline,
                    "environment", RunOpening::environment,
                    "user", RunOpening::userId,
                    "provider", RunOpening::provider,
                    "model", RunOpening::model,
                    "configuration",
                            run -> run.plan() == null ? null : run.plan().configurationHash());

    /**
     * The part that a configuration names.
     *
     * @throws IllegalArgumentException with a sentence for people if there is none
     */
    public static KeyPart named(String name) {
        if (name.startsWith(ATTRIBUTE)) {
            String attribute = name.substring(ATTRIBUTE.length());
            return new KeyPart(name, run -> run.attributes().get(attribute));
        }
        Function<RunOpening, String> value = KNOWN.get(name);
        if (value == null) {
            throw new IllegalArgumentException(
                    "'%s' is nothing that runs have in common: use %s or attribute.NAME"
                            .formatted(
                                    name,
                                    String.join(", ", KNOWN.keySet().stream().sorted().toList())));
        }
        return new KeyPart(name, value);
    }

    String of(RunOpening run) {
        return value.apply(run);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyPart that && configured.equals(that.configured);
    }

    @Override
    public int hashCode() {
        return configured.hashCode();
    }
}

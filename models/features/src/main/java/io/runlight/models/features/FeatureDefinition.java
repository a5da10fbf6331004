/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.function.ToDoubleFunction;

/**
 * A feature and how it is computed, in one place.
 *
 * @param <T> what it is computed from
 * @param value gives NaN when the value is missing
 */
record FeatureDefinition<T>(Feature feature, ToDoubleFunction<T> value) {

    static <T> FeatureDefinition<T> of(
            String name,
            FeatureType type,
            String unit,
            String missing,
            String sentence,
            ToDoubleFunction<T> value) {
        return new FeatureDefinition<>(new Feature(name, type, unit, missing, sentence), value);
    }

    /** The same feature of one of several things of a kind. */
    Feature named(String prefix, String of) {
        return new Feature(
                prefix + "." + feature.name(),
                feature.type(),
                feature.unit(),
                feature.missing(),
                of + ": " + feature.sentence());
    }
}

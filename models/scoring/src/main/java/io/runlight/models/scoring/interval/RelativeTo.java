/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

/**
 * What a model tells its answer in parts of: a feature that is a good guess by itself.
 *
 * @param feature its place in the row
 * @param otherwise where the feature is missing or not above 0
 * @param least smaller values count as this
 */
public record RelativeTo(int feature, double otherwise, double least) {

    public RelativeTo {
        if (feature < 0 || !(otherwise > 0) || !(least > 0)) {
            throw new IllegalArgumentException(
                    "Feature %d, otherwise %s, at least %s, is nothing to tell parts of"
                            .formatted(feature, otherwise, least));
        }
    }

    /** The logarithm of what the row has. */
    double logarithm(float[] values) {
        float value = values[feature];
        return Math.log(value > 0 ? Math.max(least, value) : otherwise);
    }
}

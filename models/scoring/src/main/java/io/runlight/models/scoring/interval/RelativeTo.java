/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

/**
 * What a model tells its answer in parts of: a feature that is a good guess by itself.
 *
 * @param feature its place in the row
 * @param otherwise where the feature is missing or not above 0
 * @param least smaller values count as this
 * @param trust how far from the guess the model's answer is followed: 1 all the way, 0 not at all
 */
public record RelativeTo(int feature, double otherwise, double least, double trust) {

    /** A guess from which the model's answer is followed all the way. */
    public RelativeTo(int feature, double otherwise, double least) {
        this(feature, otherwise, least, 1);
    }

    public RelativeTo {
        if (feature < 0 || !(otherwise > 0) || !(least > 0) || !(trust >= 0 && trust <= 1)) {
            throw new IllegalArgumentException(
                    "Feature %d, otherwise %s, at least %s, trust %s, is nothing to tell parts of"
                            .formatted(feature, otherwise, least, trust));
        }
    }

    /** The logarithm of what the row has. */
    double logarithm(float[] values) {
        float value = values[feature];
        return Math.log(value > 0 ? Math.max(least, value) : otherwise);
    }
}

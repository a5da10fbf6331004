/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/**
 * One input of a model, as people read about it.
 *
 * @param unit what one of it is; {@code 1} for what has no unit
 * @param missing when there is no value
 * @param sentence what it says
 */
public record Feature(String name, FeatureType type, String unit, String missing, String sentence) {

    /** The missing-value rule of what is always known. */
    public static final String NEVER = "never";

    public Feature {
        if (!isName(name)) {
            throw new IllegalArgumentException(
                    "A feature's name has small letters, digits, dots and underscores only: "
                            + name);
        }
    }

    /** Whether features can be called this. */
    static boolean isName(String name) {
        return name.matches("[a-z0-9_.]+");
    }
}

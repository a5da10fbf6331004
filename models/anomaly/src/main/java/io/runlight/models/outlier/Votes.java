/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

/** Who calls something an outlier: the deviations, the forest, or both. */
public enum Votes {
    NONE("none"),
    Z("z"),
    RCF("rcf"),
    BOTH("both");

    private final String word;

    Votes(String word) {
        this.word = word;
    }

    static Votes of(boolean deviations, boolean forest) {
        if (deviations) {
            return forest ? BOTH : Z;
        }
        return forest ? RCF : NONE;
    }

    /** The word in tables. */
    public String word() {
        return word;
    }
}

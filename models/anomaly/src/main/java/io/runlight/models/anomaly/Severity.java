/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * How bad an anomaly is: a number in 0..1 that grows with the deviation and with its duration, and
 * a word for it.
 */
public enum Severity {
    LOW(0.3),
    MEDIUM(0.6),
    HIGH(0.8),
    CRITICAL(1);

    /** So many values outside in a row count as much as one more threshold of deviation. */
    private static final double LASTING = 6;

    private final double below;

    Severity(double below) {
        this.below = below;
    }

    /**
     * The number: 0 at the threshold, a half at twice the threshold, three quarters at thrice.
     *
     * @param z the deviation in sigmas
     * @param threshold of the deviation
     * @param streak how many values in a row are outside, from 1
     */
    public static double of(double z, double threshold, int streak) {
        double excess = Math.abs(z) / threshold - 1 + (Math.max(1, streak) - 1) / LASTING;
        return excess <= 0 ? 0 : 1 - StrictMath.pow(2, -excess);
    }

    /** The word for the number. */
    public static Severity of(double severity) {
        for (Severity word : values()) {
            if (severity < word.below) {
                return word;
            }
        }
        return CRITICAL;
    }
}

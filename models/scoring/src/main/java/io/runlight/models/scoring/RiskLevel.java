/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring;

/** How likely a failure is, in a word: low below 0.2, medium below 0.5, high below 0.8. */
public enum RiskLevel {
    LOW(0.2, "low"),
    MEDIUM(0.5, "medium"),
    HIGH(0.8, "high"),
    CRITICAL(Double.POSITIVE_INFINITY, "critical");

    private final double below;
    private final String code;

    RiskLevel(double below, String code) {
        this.below = below;
        this.code = code;
    }

    /** As rows and messages have it. */
    public String code() {
        return code;
    }

    /**
     * @throws IllegalArgumentException if that is no probability
     */
    public static RiskLevel of(double probability) {
        if (!(probability >= 0 && probability <= 1)) {
            throw new IllegalArgumentException(probability + " is no probability");
        }
        for (RiskLevel level : values()) {
            if (probability < level.below) {
                return level;
            }
        }
        return CRITICAL;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * The few decisions that a baseline leaves to its user.
 *
 * @param threshold how many robust standard deviations are an anomaly
 * @param minimumSupport how many values a baseline must have learned before it judges
 * @param unusual how rare a moment must be among the earlier ones of its series to be unusual, as
 *     the negative decimal logarithm of a probability: 2.1 is one in 126
 * @param rest for how many values after an unusual moment no other is called unusual
 * @param regime after how many anomalies in a row on one side they are the new normal
 */
public record BaselineSettings(
        double threshold, int minimumSupport, double unusual, int rest, int regime) {

    /** What is measured and what the job runs. */
    public static final BaselineSettings DEFAULT = new BaselineSettings(4, 30, 2.1, 100, 48);

    public BaselineSettings {
        if (!(threshold > 0) || minimumSupport < 2 || !(unusual > 0) || rest < 0 || regime < 2) {
            throw new IllegalArgumentException(
                    "A threshold and a rarity must be positive, a minimum support and a regime at"
                            + " least 2 and a rest not negative");
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

/**
 * A predicted value with the bounds that it should lie between.
 *
 * @param level how often the truth lies between the bounds, 0 to 1
 */
public record PredictionInterval(double lower, double value, double upper, double level) {

    public PredictionInterval {
        if (!(lower <= value && value <= upper)) {
            throw new IllegalArgumentException(
                    "%s does not lie between %s and %s".formatted(value, lower, upper));
        }
    }

    /** The same where the truth is known to be no less than this. */
    public PredictionInterval atLeast(double least) {
        return new PredictionInterval(
                Math.max(least, lower), Math.max(least, value), Math.max(least, upper), level);
    }

    /** Whether the truth came out between the bounds. */
    public boolean covers(double truth) {
        return lower <= truth && truth <= upper;
    }
}

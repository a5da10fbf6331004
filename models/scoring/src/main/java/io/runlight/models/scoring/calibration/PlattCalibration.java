/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.calibration;

/**
 * The logistic curve over the booster's log odds: {@code 1 / (1 + exp(-(slope * odds + offset)))}.
 *
 * <p>J. Platt, Probabilistic outputs for support vector machines, 1999. Two numbers, so that a few
 * hundred runs are enough to find them.
 */
public record PlattCalibration(double slope, double offset) implements Calibration {

    /** Nearer to 0 and 1 the odds of a float have no digits left. */
    private static final double NEAREST = 1e-7;

    public PlattCalibration {
        if (!Double.isFinite(slope) || slope < 0 || !Double.isFinite(offset)) {
            throw new IllegalArgumentException(
                    "A slope of %s and an offset of %s do not keep the order of probabilities"
                            .formatted(slope, offset));
        }
    }

    @Override
    public double probability(double raw) {
        double inside = Math.min(1 - NEAREST, Math.max(NEAREST, raw));
        double odds = Math.log(inside / (1 - inside));
        return 1 / (1 + Math.exp(-(slope * odds + offset)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.calibration;

import java.util.Arrays;

/**
 * A rising line through points of raw and calibrated probability, flat outside of them.
 *
 * <p>Between two points it is straight, unlike the steps that isotonic regression gives: two runs
 * whose raw probabilities differ keep an order where the points rise.
 */
public final class IsotonicCalibration implements Calibration {

    private final double[] raw;
    private final double[] calibrated;

    /**
     * @param raw rising, no two the same
     * @param calibrated never falling, from 0 to 1, one for each raw probability
     */
    public IsotonicCalibration(double[] raw, double[] calibrated) {
        this.raw = raw.clone();
        this.calibrated = calibrated.clone();
        if (raw.length == 0 || raw.length != calibrated.length) {
            throw new IllegalArgumentException(
                    "%d raw and %d calibrated probabilities are no points"
                            .formatted(raw.length, calibrated.length));
        }
        for (int i = 0; i < raw.length; i++) {
            boolean rises = i == 0 || (raw[i] > raw[i - 1] && calibrated[i] >= calibrated[i - 1]);
            if (!rises || !(calibrated[i] >= 0 && calibrated[i] <= 1)) {
                throw new IllegalArgumentException(
                        "Point %d of the calibration, %s at %s, does not go on from the one before"
                                .formatted(i, calibrated[i], raw[i]));
            }
        }
    }

    public double[] raw() {
        return raw.clone();
    }

    public double[] calibrated() {
        return calibrated.clone();
    }

    @Override
    public double probability(double value) {
        int found = Arrays.binarySearch(raw, value);
        if (found >= 0) {
            return calibrated[found];
        }
        int above = -found - 1;
        if (above == 0) {
            return calibrated[0];
        }
        if (above == raw.length) {
            return calibrated[raw.length - 1];
        }
        double share = (value - raw[above - 1]) / (raw[above] - raw[above - 1]);
        return calibrated[above - 1] + share * (calibrated[above] - calibrated[above - 1]);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof IsotonicCalibration that
                && Arrays.equals(raw, that.raw)
                && Arrays.equals(calibrated, that.calibrated);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(raw) + Arrays.hashCode(calibrated);
    }
}

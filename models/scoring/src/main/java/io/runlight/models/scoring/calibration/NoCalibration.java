/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.calibration;

/** The calibration that takes the booster at its word. */
public record NoCalibration() implements Calibration {

    @Override
    public double probability(double raw) {
        return raw;
    }
}

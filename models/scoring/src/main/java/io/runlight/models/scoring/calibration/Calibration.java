/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.calibration;

/** A map from the probability that a booster gives to how often that came true on later runs. */
public sealed interface Calibration permits NoCalibration, PlattCalibration, IsotonicCalibration {

    /**
     * @param raw the probability that the booster gives
     */
    double probability(double raw);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.calibration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CalibrationTest {

    private final Calibration isotonic =
            new IsotonicCalibration(new double[] {0.1, 0.3, 0.7}, new double[] {0, 0.2, 0.9});

    @Test
    void betweenTwoPointsTheLineIsStraight() {
        assertThat(isotonic.probability(0.2)).isCloseTo(0.1, within(1e-12));
        assertThat(isotonic.probability(0.4)).isCloseTo(0.375, within(1e-12));
        assertThat(isotonic.probability(0.3)).isEqualTo(0.2);
    }

    @Test
    void outsideOfThePointsItIsFlat() {
        assertThat(isotonic.probability(0)).isZero();
        assertThat(isotonic.probability(1)).isEqualTo(0.9);
    }

    @Test
    void aLineThatFallsIsRefused() {
        assertThatThrownBy(
                        () ->
                                new IsotonicCalibration(
                                        new double[] {0.1, 0.2}, new double[] {0.5, 0.4}))
                .hasMessageContaining("Point 1");
        assertThatThrownBy(
                        () ->
                                new IsotonicCalibration(
                                        new double[] {0.2, 0.2}, new double[] {0.4, 0.5}))
                .hasMessageContaining("Point 1");
        assertThatThrownBy(
                        () ->
                                new IsotonicCalibration(
                                        new double[] {0.2}, new double[] {Double.NaN}))
                .hasMessageContaining("Point 0");
        assertThatThrownBy(() -> new IsotonicCalibration(new double[0], new double[0]))
                .hasMessageContaining("no points");
    }

    @Test
    void plattBendsTheOdds() {
        assertThat(new PlattCalibration(1, 0).probability(0.3)).isCloseTo(0.3, within(1e-9));
        assertThat(new PlattCalibration(2, 0).probability(0.75)).isCloseTo(0.9, within(1e-9));
        assertThat(new PlattCalibration(1, Math.log(3)).probability(0.5))
                .isCloseTo(0.75, within(1e-9));
    }

    @Test
    void plattStaysAProbabilityAtTheEnds() {
        assertThat(new PlattCalibration(3, 1).probability(0)).isBetween(0.0, 1e-9);
        assertThat(new PlattCalibration(3, 1).probability(1)).isBetween(1 - 1e-9, 1.0);
    }

    @Test
    void plattThatTurnsTheOrderAroundIsRefused() {
        assertThatThrownBy(() -> new PlattCalibration(-1, 0)).hasMessageContaining("order");
    }
}

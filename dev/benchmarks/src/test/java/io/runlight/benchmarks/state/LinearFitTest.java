/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LinearFitTest {

    @Test
    void pointsOnALineGiveTheLine() {
        LinearFit fit = LinearFit.of(new double[] {1, 2, 4}, new double[] {15, 25, 45});
        assertThat(fit.slope()).isCloseTo(10, within(1e-9));
        assertThat(fit.intercept()).isCloseTo(5, within(1e-9));
        assertThat(fit.determination()).isCloseTo(1, within(1e-9));
    }

    @Test
    void quadraticGrowthIsNotLinear() {
        LinearFit fit = LinearFit.of(new double[] {1, 2, 4, 8}, new double[] {1, 4, 16, 64});
        assertThat(fit.determination()).isLessThan(0.97);
    }

    @Test
    void aSinglePointIsDividedByItsKeys() {
        assertThat(LinearFit.of(new double[] {4}, new double[] {20}).slope()).isEqualTo(5);
    }
}

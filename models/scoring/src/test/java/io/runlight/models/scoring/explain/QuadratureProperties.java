/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Sums over points, beside integrals that are known. */
class QuadratureProperties {

    @Property
    void aSumIsTheIntegralOfEveryPowerBelowTheDegree(
            @ForAll @IntRange(min = 1, max = 120) int degree) {
        Quadrature quadrature = Quadrature.ofLessThanDegree(degree);

        for (int power = 0; power < degree; power++) {
            double sum = 0;
            for (int k = 0; k < quadrature.count(); k++) {
                sum += quadrature.weights()[k] * Math.pow(quadrature.points()[k], power);
            }
            assertThat(sum).isCloseTo(1.0 / (power + 1), within(1e-12));
        }
    }
}

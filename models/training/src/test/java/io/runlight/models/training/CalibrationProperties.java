/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class CalibrationProperties {

    @Property(tries = 20)
    void the_curve_from_which_outcomes_came_is_found(@ForAll long seed) {
        LogisticCurve truth = new LogisticCurve(0.7, -1);

        LogisticCurve found = LogisticCurve.IDENTITY.fittedTo(outcomes(truth, seed, 20_000));

        assertThat(found.slope()).isCloseTo(truth.slope(), within(0.1));
        assertThat(found.offset()).isCloseTo(truth.offset(), within(0.1));
    }

    @Property(tries = 20)
    void the_rolling_curve_follows_a_change_and_forgets_what_was_before(@ForAll long seed) {
        RollingCurve rolling = new RollingCurve(LogisticCurve.IDENTITY);
        LogisticCurve truth = new LogisticCurve(1, -1.5);
        outcomes(new LogisticCurve(1, 1.5), seed, 5_000)
                .forEach(o -> rolling.learn(o.odds(), o.failed()));

        outcomes(truth, seed + 1, RollingCurve.MOST)
                .forEach(o -> rolling.learn(o.odds(), o.failed()));

        assertThat(rolling.probability(0.5)).isCloseTo(truth.probability(0.5), within(0.06));
    }

    @Property(tries = 20)
    void moved_bounds_hold_what_they_promise(@ForAll long seed) {
        Random random = new Random(seed);
        RollingBounds bounds = new RollingBounds(0.8);
        int inside = 0;
        for (int i = 0; i < 12_000; i++) {
            double truth = random.nextGaussian();
            if (i >= 2_000 && -0.1 - bounds.down() <= truth && truth <= 0.1 + bounds.up()) {
                inside++;
            }
            bounds.learn(-0.1, truth, 0.1);
        }

        assertThat(inside / 10_000.0).isBetween(0.78, 0.82);
    }

    private static List<LogisticCurve.Outcome> outcomes(LogisticCurve truth, long seed, int count) {
        Random random = new Random(seed);
        List<LogisticCurve.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double odds = 2 * random.nextGaussian();
            outcomes.add(
                    new LogisticCurve.Outcome(odds, random.nextDouble() < truth.probability(odds)));
        }
        return outcomes;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.IntToDoubleFunction;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * However truths come, within reach of the bounds, each bound is missed as often as was promised,
 * but for the farthest that it can have moved over the steps taken: proposition 4.1 of Gibbs and
 * Candès, for tracked quantiles.
 */
class BoundShiftProperties {

    private static final double LEVEL = 0.8;
    private static final double SHARE = (1 - LEVEL) / 2;

    /** How far a truth may be from a bound, as a logarithm; the prediction is farther away. */
    private static final double REACH = 1.5;

    private static final PredictionInterval SAID =
            new PredictionInterval(Math.exp(-2), 1, Math.exp(2), LEVEL);

    @Property(tries = 200)
    void each_bound_is_missed_as_often_as_was_promised_whatever_the_truths_are(
            @ForAll long seed,
            @ForAll @IntRange(min = 100, max = 5_000) int runs,
            @ForAll @IntRange(min = 1, max = 500) int regime,
            @ForAll @DoubleRange(min = 0.01, max = 0.1) double step) {
        Random random = new Random(seed);
        double[] middles = new double[runs / regime + 1];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = REACH * (2 * random.nextDouble() - 1);
        }

        double allowed = (REACH + step) / (step * runs) + 1e-9;

        assertThat(missesBelow(runs, step, i -> middles[i / regime]))
                .isCloseTo(SHARE, within(allowed));
        assertThat(missesAbove(runs, step, i -> middles[i / regime]))
                .isCloseTo(SHARE, within(allowed));
    }

    @Property(tries = 20)
    void an_adversary_who_sees_the_bounds_gains_nothing(
            @ForAll @IntRange(min = 2_000, max = 20_000) int runs) {
        double step = 0.05;
        BoundShift shift = new BoundShift();
        int missed = 0;
        for (int i = 0; i < runs; i++) {
            PredictionInterval shown = BoundShift.move(SAID, shift, new BoundShift());
            double truth = Math.max(shown.lower() * 0.99, Math.exp(-2 - REACH));
            missed += truth < shown.lower() ? 1 : 0;
            shift.learn(shown, truth, step);
        }

        assertThat((double) missed / runs)
                .isCloseTo(SHARE, within((REACH + step) / (step * runs) + 1e-9));
    }

    /**
     * @param away how far the truth is from the bound
     */
    private static double missesBelow(int runs, double step, IntToDoubleFunction away) {
        BoundShift shift = new BoundShift();
        double missed = 0;
        for (int i = 0; i < runs; i++) {
            PredictionInterval shown = BoundShift.move(SAID, shift, new BoundShift());
            double truth = Math.exp(-2 - away.applyAsDouble(i));
            missed += truth < shown.lower() ? 1 : 0;
            shift.learn(shown, truth, step);
        }
        return missed / runs;
    }

    private static double missesAbove(int runs, double step, IntToDoubleFunction away) {
        BoundShift shift = new BoundShift();
        double missed = 0;
        for (int i = 0; i < runs; i++) {
            PredictionInterval shown = BoundShift.move(SAID, shift, new BoundShift());
            double truth = Math.exp(2 + away.applyAsDouble(i));
            missed += truth > shown.upper() ? 1 : 0;
            shift.learn(shown, truth, step);
        }
        return missed / runs;
    }
}

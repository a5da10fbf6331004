/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class CalibrationProperties {

    @Property(tries = 20)
    void the_curve_from_which_outcomes_came_is_found(@ForAll long seed) {
        LogisticCurve truth = new LogisticCurve(0.7, -1);

        LogisticCurve found = LogisticCurve.IDENTITY.fittedTo(outcomes(truth, seed, 20_000));

        assertThat(found.slope()).isCloseTo(truth.slope(), within(0.1));
        assertThat(found.offset()).isCloseTo(truth.offset(), within(0.1));
    }

    @Property(tries = 300)
    void a_fit_is_never_worse_than_the_curve_that_it_began_with(
            @ForAll long seed,
            @ForAll @IntRange(min = 1, max = 2_000) int count,
            @ForAll @DoubleRange(min = -6, max = 6) double mean,
            @ForAll @DoubleRange(min = 0, max = 3) double spread,
            @ForAll @DoubleRange(min = -1, max = 3) double slope,
            @ForAll @DoubleRange(min = -6, max = 6) double offset) {
        List<LogisticCurve.Outcome> outcomes =
                outcomes(new LogisticCurve(slope, offset), seed, count, mean, spread);

        LogisticCurve found = LogisticCurve.IDENTITY.fittedTo(outcomes);

        assertThat(found.slope()).isGreaterThanOrEqualTo(0);
        assertThat(loss(found, outcomes))
                .isLessThanOrEqualTo(loss(LogisticCurve.IDENTITY, outcomes) + 1e-9);
    }

    @Property(tries = 100)
    void what_fails_much_more_often_than_a_model_says_is_said_so(
            @ForAll long seed, @ForAll @DoubleRange(min = -8, max = -2) double odds) {
        List<LogisticCurve.Outcome> outcomes =
                outcomes(new LogisticCurve(0, Math.log(9)), seed, 400, odds, 0.1);

        LogisticCurve found = LogisticCurve.IDENTITY.fittedTo(outcomes);

        assertThat(found.probability(odds)).isCloseTo(0.9, within(0.1));
    }

    @Property(tries = 100)
    void a_model_that_says_too_much_is_taken_back(@ForAll long seed) {
        Random random = new Random(seed);
        List<LogisticCurve.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            double odds = i % 2 == 0 ? 3 : -3;
            double risk = odds > 0 ? 0.5 : 0.08;
            outcomes.add(new LogisticCurve.Outcome(odds, random.nextDouble() < risk));
        }

        LogisticCurve found = LogisticCurve.IDENTITY.fittedTo(outcomes);

        assertThat(found.probability(3)).isCloseTo(rate(outcomes, 3), within(0.1));
        assertThat(found.probability(-3)).isCloseTo(rate(outcomes, -3), within(0.1));
    }

    @Property(tries = 50)
    void a_drift_of_rare_failures_is_found(@ForAll long seed) {
        LogisticCurve truth = new LogisticCurve(0.4, 1);

        LogisticCurve found = LogisticCurve.IDENTITY.fittedTo(outcomes(truth, seed, 2_000, -3, 1));

        assertThat(found.slope()).isCloseTo(truth.slope(), within(0.3));
        assertThat(found.probability(-3)).isCloseTo(truth.probability(-3), within(0.07));
    }

    @Property(tries = 20)
    void bounds_of_few_truths_hold_what_they_promise_for_the_next_one(
            @ForAll long seed, @ForAll @IntRange(min = 9, max = 40) int few) {
        Random random = new Random(seed);
        int inside = 0;
        for (int round = 0; round < 4_000; round++) {
            List<Example> truths = new ArrayList<>();
            for (int i = 0; i < few; i++) {
                truths.add(tookLogarithm(random.nextGaussian()));
            }
            ConformalBounds bounds = ConformalBounds.of(new double[few][3], truths, 0.8);
            double next = random.nextGaussian();
            inside += -bounds.down() <= next && next <= bounds.up() ? 1 : 0;
        }

        assertThat(inside / 4_000.0).isGreaterThan(0.77);
    }

    /** A run whose duration has this logarithm, which is told from the shortest one on. */
    private static Example tookLogarithm(double logarithm) {
        double seconds = Math.exp(logarithm);
        return new Example("acme", "nightly", 0, 0, new float[0], 1, false, seconds, List.of());
    }

    private static double rate(List<LogisticCurve.Outcome> outcomes, double odds) {
        return outcomes.stream()
                .filter(outcome -> outcome.odds() == odds)
                .mapToInt(outcome -> outcome.failed() ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static double loss(LogisticCurve curve, List<LogisticCurve.Outcome> outcomes) {
        double sum = 0;
        for (LogisticCurve.Outcome outcome : outcomes) {
            double odds = curve.slope() * outcome.odds() + curve.offset();
            double against = outcome.failed() ? -odds : odds;
            sum += against > 30 ? against : Math.log1p(Math.exp(against));
        }
        return sum;
    }

    private static List<LogisticCurve.Outcome> outcomes(LogisticCurve truth, long seed, int count) {
        return outcomes(truth, seed, count, 0, 2);
    }

    private static List<LogisticCurve.Outcome> outcomes(
            LogisticCurve truth, long seed, int count, double mean, double spread) {
        Random random = new Random(seed);
        List<LogisticCurve.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            double odds = mean + spread * random.nextGaussian();
            outcomes.add(
                    new LogisticCurve.Outcome(odds, random.nextDouble() < truth.probability(odds)));
        }
        return outcomes;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.ScoredMoment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How many rounds of trees are followed, and how far, so that the error on runs that they have not
 * seen is least. Where those runs differ from the ones before, that may be not far at all.
 *
 * @param logarithms what is said then of those runs at their starts
 * @param error in seconds, of all starts and of the mean of the moments of each run
 */
record DurationChoice(
        int rounds, double trust, List<Example> late, double[][] logarithms, double error) {

    private static final double[] TRUST = {1, 0.75, 0.5, 0.25, 0};

    static DurationChoice of(
            Trees trees, List<Example> late, double fallback, int step, int mostRounds) {
        List<float[]> starts = late.stream().map(Example::vector).toList();
        List<float[]> moments =
                late.stream()
                        .flatMap(example -> example.moments().stream())
                        .map(ScoredMoment::vector)
                        .toList();
        List<DurationChoice> choices = new ArrayList<>();
        for (int rounds = step; rounds <= mostRounds; rounds += step) {
            float[][] atStart = trees.margins(starts, rounds);
            float[][] later = trees.margins(moments, rounds);
            for (double trust : TRUST) {
                choices.add(of(late, fallback, rounds, trust, atStart, later));
            }
        }
        return choices.stream()
                .min(Comparator.comparingDouble(DurationChoice::error))
                .orElseThrow();
    }

    private static DurationChoice of(
            List<Example> late,
            double fallback,
            int rounds,
            double trust,
            float[][] atStart,
            float[][] later) {
        double[][] logarithms = new double[atStart.length][];
        double error = 0;
        int moment = 0;
        for (int i = 0; i < logarithms.length; i++) {
            Example example = late.get(i);
            double expected = DurationModel.expected(example, fallback);
            logarithms[i] = DurationModel.logarithms(atStart[i], expected, trust);
            error += Math.abs(Math.exp(logarithms[i][1]) - example.seconds());
            int moments = example.moments().size();
            for (int end = moment + moments; moment < end; moment++) {
                double said = DurationModel.logarithms(later[moment], expected, trust)[1];
                error += Math.abs(Math.exp(said) - example.seconds()) / moments;
            }
        }
        return new DurationChoice(rounds, trust, late, logarithms, error);
    }

    /** How the bounds must be moved for these runs. */
    RollingBounds bounds(double level) {
        RollingBounds bounds = new RollingBounds(level);
        for (int i = 0; i < logarithms.length; i++) {
            bounds.learn(
                    logarithms[i][0], DurationTrainer.logarithm(late.get(i)), logarithms[i][2]);
        }
        bounds.fit();
        return bounds;
    }
}

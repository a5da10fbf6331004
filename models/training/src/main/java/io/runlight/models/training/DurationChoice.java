/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

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

    /**
     * @param atStart the margins of the trees for each run
     * @param later the same for each moment of each run, one after the other
     */
    static DurationChoice of(
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
    ConformalBounds bounds(double level) {
        return ConformalBounds.of(logarithms, late, level);
    }
}

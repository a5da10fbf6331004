/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings that were tried, and what trees grown by them said of runs that they had not seen.
 *
 * @param loss the mean logarithm of how improbable the truth was said to be
 */
record FailureChoice(
        TreeSettings settings,
        LogisticCurve curve,
        List<LogisticCurve.Outcome> outcomes,
        double loss) {

    /**
     * @param odds what was said of the examples
     */
    static FailureChoice of(TreeSettings settings, double[] odds, List<Example> examples) {
        List<LogisticCurve.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            outcomes.add(new LogisticCurve.Outcome(odds[i], examples.get(i).failed()));
        }
        return new FailureChoice(
                settings, LogisticCurve.IDENTITY.fittedTo(outcomes), outcomes, loss(outcomes));
    }

    private static double loss(List<LogisticCurve.Outcome> outcomes) {
        double sum = 0;
        for (LogisticCurve.Outcome outcome : outcomes) {
            double p = LogisticCurve.IDENTITY.probability(outcome.odds());
            sum -= Math.log(Math.max(1e-9, outcome.failed() ? p : 1 - p));
        }
        return sum / outcomes.size();
    }

    /** The probability from which on it is best to count on a failure. */
    double threshold() {
        double[] probabilities = new double[outcomes.size()];
        boolean[] failed = new boolean[probabilities.length];
        for (int i = 0; i < failed.length; i++) {
            probabilities[i] = curve.probability(outcomes.get(i).odds());
            failed[i] = outcomes.get(i).failed();
        }
        return Flagging.best(probabilities, failed).threshold();
    }
}

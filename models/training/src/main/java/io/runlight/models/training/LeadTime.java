/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.ScoredMoment;
import java.util.Arrays;
import java.util.List;

/**
 * How many failures are known early: the share of failing runs of which a high risk was said before
 * half of their duration, while at most so many of the others were ever said to be that risky.
 *
 * @param failures runs that failed
 * @param flagged the share of them that were flagged before half of their duration
 * @param falseAlarms the share of the other runs that were flagged at any time
 * @param threshold the probability that flags: that of a high risk, or a higher one where too many
 *     others would reach that
 */
public record LeadTime(int failures, double flagged, double falseAlarms, double threshold) {

    /** How many of the runs that do not fail may be flagged. */
    public static final double MOST_FALSE_ALARMS = 0.05;

    /** From here on a risk is high. */
    static final double HIGH = 0.5;

    private static final double EARLY = 0.5;

    /**
     * @param said for each example what was said at its start and then at each of its moments
     */
    public static LeadTime of(List<Example> examples, double[][] said) {
        double[] early = new double[examples.size()];
        double[] others = new double[examples.size()];
        int failures = 0;
        for (int i = 0; i < early.length; i++) {
            Example example = examples.get(i);
            if (example.failed()) {
                early[failures++] = highest(example, said[i], EARLY * example.seconds());
            } else {
                others[i - failures] = highest(example, said[i], Double.POSITIVE_INFINITY);
            }
        }
        others = Arrays.copyOf(others, early.length - failures);
        Arrays.sort(others);
        double threshold = threshold(others);
        return new LeadTime(
                failures,
                share(Arrays.copyOf(early, failures), threshold),
                share(others, threshold),
                threshold);
    }

    /** Just above the others of which too many would be flagged. */
    private static double threshold(double[] sorted) {
        int allowed = (int) (MOST_FALSE_ALARMS * sorted.length);
        double firstSpared =
                sorted.length == 0 ? 0 : Math.nextUp(sorted[sorted.length - 1 - allowed]);
        return Math.max(HIGH, firstSpared);
    }

    private static double highest(Example example, double[] said, double until) {
        double highest = said[0];
        for (int i = 1; i < said.length; i++) {
            ScoredMoment moment = example.moments().get(i - 1);
            highest = moment.elapsedSeconds() < until ? Math.max(highest, said[i]) : highest;
        }
        return highest;
    }

    private static double share(double[] highest, double threshold) {
        return Arrays.stream(highest).filter(p -> p >= threshold).count() / (double) highest.length;
    }
}

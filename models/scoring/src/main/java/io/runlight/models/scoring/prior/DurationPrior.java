/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.prior;

import io.runlight.models.scoring.interval.PredictionInterval;
import java.util.Arrays;
import java.util.Optional;

/**
 * The median of the last durations of a pipeline, between two of them.
 *
 * <p>The next of n + 1 durations that are equally likely to come in any order lies between the i-th
 * and the j-th of the others with the probability {@code (j - i) / (n + 1)}. The bounds are the
 * narrowest that reach the level, the same number left out on both sides; where too few durations
 * are known they are the shortest and the longest, and the level says what those reach.
 *
 * @param level how often the truth should lie between the bounds
 */
public record DurationPrior(double level) {

    public static final DurationPrior DEFAULT = new DurationPrior(0.8);

    /** So that 0.8 of 15 is 12. */
    private static final double ROUNDING = 1e-9;

    public DurationPrior {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("A level of %s is none".formatted(level));
        }
    }

    /**
     * @return nothing when no duration is known
     */
    public Optional<PredictionInterval> interval(double[] durations) {
        if (durations.length == 0) {
            return Optional.empty();
        }
        double[] sorted = durations.clone();
        Arrays.sort(sorted);
        int count = sorted.length;
        int leftOut =
                Math.max(0, (int) Math.floor((count - 1 - level * (count + 1)) / 2 + ROUNDING));
        int last = count - 1 - leftOut;
        return Optional.of(
                new PredictionInterval(
                        sorted[leftOut],
                        median(sorted),
                        sorted[last],
                        (last - leftOut) / (count + 1.0)));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}

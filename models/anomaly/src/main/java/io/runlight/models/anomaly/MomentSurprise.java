/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * How unusual the present moment of a series is, seen from several sides at once.
 *
 * <p>The sides are: deviations up and down over spans of 1, 6 and 36 values, how much it moves from
 * value to value, how much one span differs from the one before, how far it is from its level in
 * either direction, and a deviation that fades. Each is ranked among its own past by a {@link
 * TailHistogram}; the sum of these surprises, none of which may count for more than {@link #MOST},
 * is Fisher's way to combine probabilities. They depend on each other, so the sum is ranked among
 * its own past, too: that makes series of all kinds comparable.
 */
final class MomentSurprise {

    static final int[] SPANS = {1, 6, 36};
    static final int SIDES = 13;

    private static final int LONGEST = 36;
    private static final double MOST = 2.5;
    private static final int WARM_SIDES = 100;
    private static final int WARM_SUM = 150;
    private static final double FADING_GAIN = 0.1;

    final TailHistogram[] sides = new TailHistogram[SIDES];
    final TailHistogram sums = new TailHistogram();
    final RecentValues deviations = new RecentValues(2 * LONGEST);
    final RecentValues moves = new RecentValues(LONGEST);
    double fading;
    double last;

    private int side;
    private double sum;

    MomentSurprise() {
        for (int i = 0; i < SIDES; i++) {
            sides[i] = new TailHistogram();
        }
    }

    /**
     * Takes the next value.
     *
     * @param deviation from what was expected
     * @param fromLevel the deviation from the level, without seasons
     * @return how rare the moment is, as a negative decimal logarithm of a probability
     */
    double next(double value, double deviation, double fromLevel) {
        moves.add(deviations.count == 0 ? 0 : Math.abs(value - last));
        last = value;
        deviations.add(deviation);
        fading += FADING_GAIN * (deviation - fading);
        side = 0;
        sum = 0;
        for (int span : SPANS) {
            look(span);
        }
        look(fromLevel, true);
        look(-fromLevel, true);
        look(Math.abs(fading), true);
        double surprise = moves.count > WARM_SUM ? sums.surprise(sum) : 0;
        sums.add(sum);
        return surprise;
    }

    private void look(int span) {
        double mean = deviations.has(span) ? deviations.mean(span, 0) : 0;
        look(mean, deviations.has(span));
        look(-mean, deviations.has(span));
        if (span == 1) {
            return;
        }
        look(moves.has(span) ? moves.mean(span, 0) : 0, moves.has(span));
        boolean two = deviations.has(2 * span);
        look(two ? Math.abs(mean - deviations.mean(span, span)) : 0, two);
    }

    private void look(double value, boolean known) {
        TailHistogram tail = sides[side++];
        if (!known) {
            return;
        }
        double size = Math.max(value, 0);
        if (moves.count > WARM_SIDES) {
            sum += Math.min(MOST, tail.surprise(size));
        }
        tail.add(size);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Arrays;

/**
 * How far the bounds of an interval must be moved so that the latest truths would have been inside
 * as often as promised (conformalized quantile regression over a sliding window).
 */
public final class RollingBounds {

    private static final int MOST = 2_000;
    private static final int EVERY = 50;
    private static final int ENOUGH = 200;

    private final double share;
    private final double[] below = new double[MOST];
    private final double[] above = new double[MOST];
    private int count;
    private double down;
    private double up;

    /**
     * @param level how often the truth shall be inside
     */
    public RollingBounds(double level) {
        this(level, 0, 0);
    }

    /** Begins with bounds that are moved already. */
    public RollingBounds(double level, double down, double up) {
        this.share = (1 + level) / 2;
        this.down = down;
        this.up = up;
    }

    /** How far the lower bound is to be moved down. */
    public double down() {
        return down;
    }

    /** How far the upper bound is to be moved up. */
    public double up() {
        return up;
    }

    /** A truth becomes known that was said to be between two bounds. */
    public void learn(double lower, double truth, double upper) {
        below[count % MOST] = lower - truth;
        above[count % MOST] = truth - upper;
        count++;
        if (count >= ENOUGH && count % EVERY == 0) {
            fit();
        }
    }

    /** Moves the bounds by what is known, however little that is. */
    void fit() {
        if (count > 0) {
            down = quantile(below);
            up = quantile(above);
        }
    }

    private double quantile(double[] misses) {
        double[] sorted = Arrays.copyOf(misses, Math.min(count, MOST));
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length, rank(2 * share - 1, sorted.length)) - 1];
    }

    /**
     * Which of so many misses, the smallest first, the next one exceeds no more often than the
     * level allows. The next one is as likely in each of the gaps between them, of which there is
     * one more than of them: with few misses the rank may be beyond all.
     */
    static int rank(double level, int misses) {
        return (int) Math.ceil((1 + level) / 2 * (misses + 1) - 1e-9);
    }
}

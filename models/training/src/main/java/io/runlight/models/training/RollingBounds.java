/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Arrays;

/**
 * How far the bounds of an interval must be moved so that the latest truths would have been inside
 * as often as promised: conformalized quantile regression over a sliding window, whose quantiles
 * give way while truths are missed more or less often than they should be (I. Gibbs, E. Candès,
 * Adaptive conformal inference under distribution shift, 2021).
 */
public final class RollingBounds {

    private static final int MOST = 2_000;
    private static final int EVERY = 50;
    private static final int ENOUGH = 200;

    /** How much one miss moves a quantile. */
    private static final double RATE = 0.005;

    private static final double LEAST = 0.5;

    private final double share;
    private final double[] below = new double[MOST];
    private final double[] above = new double[MOST];
    private int count;
    private double shareBelow;
    private double shareAbove;
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
        this.shareBelow = share;
        this.shareAbove = share;
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
        shareBelow = moved(shareBelow, lower - down > truth);
        shareAbove = moved(shareAbove, truth > upper + up);
        if (count >= ENOUGH && count % EVERY == 0) {
            fit();
        }
    }

    private void fit() {
        if (count > 0) {
            down = quantile(below, shareBelow);
            up = quantile(above, shareAbove);
        }
    }

    /** Moves the bounds by the plain quantiles of what is known. */
    void fitAnew() {
        shareBelow = share;
        shareAbove = share;
        fit();
    }

    private double moved(double quantile, boolean missed) {
        double step = RATE * (missed ? share : share - 1);
        return Math.min(1, Math.max(LEAST, quantile + step));
    }

    private double quantile(double[] misses, double part) {
        double[] sorted = Arrays.copyOf(misses, Math.min(count, MOST));
        Arrays.sort(sorted);
        return sorted[Math.min(sorted.length - 1, (int) Math.ceil(part * sorted.length) - 1)];
    }
}

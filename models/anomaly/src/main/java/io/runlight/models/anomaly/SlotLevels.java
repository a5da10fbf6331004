/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/**
 * The levels of a series in each hour of a period: of the day, or of the week.
 *
 * <p>The level of an hour moves towards its values, but by no more than the spread of the series
 * over their count at a time, so that an outlier hardly moves it. It is known when it was seen in
 * two periods; before, it is a guess.
 */
final class SlotLevels {

    private static final long HOUR_MILLIS = 3_600_000;
    private static final int YOUNG = 6;
    private static final int KNOWN = 2;

    /** From here on an hour fades what it knows; it counts no further. */
    private static final int OLD = 80;

    final float[] levels;
    final byte[] counts;

    /** In how many periods an hour was seen; it counts no further than known. */
    final byte[] visits;

    /** The last byte of the number of the period in which an hour was seen last. */
    final byte[] lastVisits;

    private final int needed;

    /**
     * @param hours the length of the period
     * @param needed how many values make a guess
     */
    SlotLevels(int hours, int needed) {
        levels = new float[hours];
        counts = new byte[hours];
        visits = new byte[hours];
        lastVisits = new byte[hours];
        this.needed = needed;
    }

    boolean knows(long timeMillis) {
        int slot = slot(timeMillis);
        return visits[slot] >= KNOWN && counts[slot] >= needed;
    }

    /** The level at a time, or what the caller has where the hour is not known. */
    double known(long timeMillis, double otherwise) {
        return knows(timeMillis) ? levels[slot(timeMillis)] : otherwise;
    }

    /** The level at a time, even if it was only seen in this period. */
    double guess(long timeMillis, double otherwise) {
        int slot = slot(timeMillis);
        return counts[slot] >= needed ? levels[slot] : otherwise;
    }

    void learn(long timeMillis, double value, double spread) {
        int slot = slot(timeMillis);
        visit(slot, (byte) Math.floorDiv(timeMillis, HOUR_MILLIS * counts.length));
        boolean young = counts[slot] < YOUNG;
        counts[slot] = (byte) Math.min(counts[slot] + 1, OLD);
        double step = value - levels[slot];
        double admitted = young ? step : Math.max(-spread, Math.min(spread, step));
        levels[slot] += (float) (admitted / counts[slot]);
    }

    /** Believes the next values of every hour: the series has changed, the seasons may have not. */
    void loosen() {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = (byte) Math.min(counts[i], 1);
        }
    }

    private void visit(int slot, byte period) {
        if (visits[slot] == 0 || lastVisits[slot] != period) {
            visits[slot] = (byte) Math.min(visits[slot] + 1, KNOWN);
            lastVisits[slot] = period;
        }
    }

    private int slot(long timeMillis) {
        return (int) Math.floorMod(Math.floorDiv(timeMillis, HOUR_MILLIS), (long) counts.length);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import java.util.Arrays;

/**
 * The newest runs of a pipeline, or calls of a series, each as one small number per measure:
 * thousandths on the scale of the measure. The oldest makes room for the newest.
 */
final class RunVectors {

    /** How many runs are compared with. */
    static final int SPAN = 256;

    private static final double STEP = 1e-3;

    /** Stands for a value that is not known. */
    static final int UNKNOWN = 0xFFFF;

    private final int width;
    private final int usualEvery;
    private final int capacity;
    private char[] places = new char[0];
    private long learned;

    /**
     * @param width how many measures each has
     * @param usualEvery how long what is usual may stay as it is, in runs; so many more than the
     *     span are kept, enough to look at it once more as it was then
     */
    RunVectors(int width, int usualEvery) {
        this.width = width;
        this.usualEvery = usualEvery;
        this.capacity = SPAN + usualEvery;
    }

    /** Those of runs. */
    static RunVectors ofRuns() {
        return new RunVectors(RunMeasure.count(), 16);
    }

    /** Those of calls, of which there are many more. */
    static RunVectors ofCalls() {
        return new RunVectors(CallMeasure.count(), 64);
    }

    int width() {
        return width;
    }

    /** How many there were when what is usual was looked at last. */
    long usualAt() {
        return learned - learned % usualEvery;
    }

    /** How many runs were added ever. */
    long learned() {
        return learned;
    }

    /** The number of the oldest run that is still here. */
    long oldest() {
        return Math.max(0, learned - capacity);
    }

    /** Adds a run; NaN stands for what is not known. */
    void add(double[] scaled) {
        int slot = slot(learned);
        if (places.length < (slot + 1) * width) {
            places = Arrays.copyOf(places, roomFor(slot + 1) * width);
        }
        for (int measure = 0; measure < width; measure++) {
            places[slot * width + measure] = place(scaled[measure]);
        }
        learned++;
    }

    /** The value of a run on the scale of its measure, or NaN. */
    double scaled(long run, int measure) {
        int place = raw(run, measure);
        return place == UNKNOWN ? Double.NaN : place * STEP;
    }

    /** The number as it is kept. */
    int raw(long run, int measure) {
        return places[slot(run) * width + measure];
    }

    /** A copy of the newest runs, a span at most, numbered from zero. */
    RunVectors newest() {
        RunVectors copy = new RunVectors(width, usualEvery);
        int[] raw = new int[width];
        for (long run = Math.max(0, learned - SPAN); run < learned; run++) {
            for (int measure = 0; measure < width; measure++) {
                raw[measure] = raw(run, measure);
            }
            copy.addRaw(raw);
        }
        return copy;
    }

    /** Adds a run from its numbers as they are kept. */
    void addRaw(int[] raw) {
        double[] scaled = new double[width];
        for (int measure = 0; measure < width; measure++) {
            scaled[measure] = raw[measure] == UNKNOWN ? Double.NaN : raw[measure] * STEP;
        }
        add(scaled);
    }

    /** Says how many there are to be in all; only while there are none, and as many are read. */
    void startBefore(long all) {
        learned = Math.max(0, all - capacity);
    }

    private static char place(double scaled) {
        return (char)
                (Double.isNaN(scaled) ? UNKNOWN : Math.min(UNKNOWN - 1, Math.rint(scaled / STEP)));
    }

    private int slot(long run) {
        return (int) (run % capacity);
    }

    private int roomFor(int runs) {
        return Math.min(capacity, Math.max(runs, Integer.highestOneBit(runs) * 2));
    }
}

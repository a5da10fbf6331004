/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The recent samples of one counter, in order of their times, which turn each further sample into
 * growth between neighbours.
 *
 * <p>A sample that comes between two others divides their growth: what the later one grew from the
 * earlier one is taken back, and the growth to and from the new one is added. What is added in the
 * end is the growth between neighbours of all samples, whatever the order in which they came.
 * Samples of the same moment are ordered by their totals.
 *
 * <p>The oldest samples are forgotten. What comes before the oldest one that is left cannot be
 * connected any more, because it is not known what that one has grown from.
 */
final class CounterStream {

    private static final int MAX_SAMPLES = 1 << 24;

    private long[] times = {};
    private double[] totals = {};
    private int size;
    private boolean forgetful;

    /**
     * Adds a sample.
     *
     * @param gapMillis samples further apart do not connect
     * @return false if the sample comes before what was forgotten
     */
    boolean insert(long time, double sampleTotal, long gapMillis, Growth growth) {
        // A counter counts from zero up.
        double total = Math.max(0, sampleTotal) + 0.0;
        int place = placeOf(time, total);
        if (place == 0 && forgetful) {
            return false;
        }
        boolean before = place > 0 && time - times[place - 1] <= gapMillis;
        boolean after = place < size && times[place] - time <= gapMillis;
        if (place > 0 && place < size && times[place] - times[place - 1] <= gapMillis) {
            growth.takeBack(times[place], totals[place - 1], totals[place]);
        }
        if (before) {
            growth.add(time, totals[place - 1], total);
        }
        if (after) {
            growth.add(times[place], total, totals[place]);
        }
        put(place, time, total);
        return true;
    }

    /**
     * Forgets all samples up to the time but the last of them, from which later ones grow, and the
     * oldest ones where there are more than the limit.
     */
    void forget(long upTo, int limit) {
        int first = Math.max(0, size - limit);
        while (first + 1 < size && times[first + 1] <= upTo) {
            first++;
        }
        if (first > 0) {
            forgetful = true;
            size -= first;
            System.arraycopy(times, first, times, 0, size);
            System.arraycopy(totals, first, totals, 0, size);
        }
    }

    /** The time of the latest sample. */
    long newestMillis() {
        return times[size - 1];
    }

    int size() {
        return size;
    }

    private int placeOf(long time, double total) {
        int place = size;
        while (place > 0 && isAfter(place - 1, time, total)) {
            place--;
        }
        return place;
    }

    private boolean isAfter(int place, long time, double total) {
        return times[place] > time || times[place] == time && totals[place] > total;
    }

    private void put(int place, long time, double total) {
        if (size == times.length) {
            int length = Math.max(4, size * 2);
            times = Arrays.copyOf(times, length);
            totals = Arrays.copyOf(totals, length);
        }
        System.arraycopy(times, place, times, place + 1, size - place);
        System.arraycopy(totals, place, totals, place + 1, size - place);
        times[place] = time;
        totals[place] = total;
        size++;
    }

    void write(BinaryOutput out) throws IOException {
        out.code(forgetful ? 1 : 0);
        out.integer(size);
        long previous = 0;
        for (int i = 0; i < size; i++) {
            out.integer(times[i] - previous);
            out.real(totals[i]);
            previous = times[i];
        }
    }

    static CounterStream read(BinaryInput in) throws IOException {
        CounterStream read = new CounterStream();
        read.forgetful = in.code() != 0;
        long size = in.integer();
        if (size < 0 || size > MAX_SAMPLES) {
            throw new IOException("A counter has at most " + MAX_SAMPLES + " samples, not " + size);
        }
        read.size = (int) size;
        read.times = new long[read.size];
        read.totals = new double[read.size];
        long previous = 0;
        for (int i = 0; i < read.size; i++) {
            previous += in.integer();
            read.times[i] = previous;
            read.totals[i] = in.real();
        }
        return read;
    }

    /** What becomes of the growth between neighbours. */
    interface Growth {

        /** A counter grew, up to a sample of this time, from one total to another. */
        void add(long atMillis, double from, double to);

        /** The opposite of what was added before. */
        void takeBack(long atMillis, double from, double to);
    }
}

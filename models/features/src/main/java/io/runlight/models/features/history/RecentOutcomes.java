/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import java.util.Arrays;

/** The last outcomes of runs in the order of their ends; it grows up to its capacity. */
final class RecentOutcomes {

    private static final int YOUNG = 4;

    final int capacity;
    long count;
    long failedBits;
    float[] seconds = new float[YOUNG];
    float[] relative = new float[YOUNG];

    RecentOutcomes(int capacity) {
        if (capacity > Long.SIZE) {
            throw new IllegalArgumentException("At most 64 outcomes fit, not " + capacity);
        }
        this.capacity = capacity;
    }

    void add(boolean failed, double runSeconds, double runRelative) {
        int slot = (int) (count % capacity);
        if (slot == seconds.length) {
            int larger = Math.min(capacity, 2 * slot);
            seconds = Arrays.copyOf(seconds, larger);
            relative = Arrays.copyOf(relative, larger);
        }
        seconds[slot] = (float) runSeconds;
        relative[slot] = (float) runRelative;
        failedBits = failedBits << 1 | (failed ? 1 : 0);
        count++;
    }

    int held() {
        return (int) Math.min(count, capacity);
    }

    /** Whether the run before so many others failed: 0 is the last one. */
    boolean failed(int back) {
        return (failedBits >>> back & 1) == 1;
    }

    /** The share of failures among the last runs; NaN without runs. */
    double failureRate(int span) {
        int runs = Math.min(span, held());
        long mask = runs == Long.SIZE ? -1 : (1L << runs) - 1;
        return (double) Long.bitCount(failedBits & mask) / runs;
    }

    double lastSeconds() {
        return count == 0 ? Double.NaN : seconds[(int) ((count - 1) % capacity)];
    }

    /** The quantile of what is known of the last durations; NaN when nothing is. */
    double secondsQuantile(int span, double share) {
        return quantile(seconds, span, share);
    }

    /** The median of the last durations relative to what was expected of them. */
    double relativeMedian(int span) {
        return quantile(relative, span, 0.5);
    }

    private double quantile(float[] ring, int span, double share) {
        float[] known = new float[Math.min(span, held())];
        int size = 0;
        for (long i = count - known.length; i < count; i++) {
            float value = ring[(int) (i % capacity)];
            if (!Float.isNaN(value)) {
                known[size++] = value;
            }
        }
        return size == 0 ? Double.NaN : Quantiles.of(known, size, share);
    }
}

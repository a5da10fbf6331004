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
    float[] sizes = new float[YOUNG];
    long[] ends = new long[YOUNG];
    private final SortedSpans sortedSeconds = new SortedSpans();

    RecentOutcomes(int capacity) {
        if (capacity > Long.SIZE) {
            throw new IllegalArgumentException("At most 64 outcomes fit, not " + capacity);
        }
        this.capacity = capacity;
    }

    void add(
            boolean failed, double runSeconds, double runRelative, double runSize, long endMillis) {
        int slot = (int) (count % capacity);
        if (slot == seconds.length) {
            int larger = Math.min(capacity, 2 * slot);
            seconds = Arrays.copyOf(seconds, larger);
            relative = Arrays.copyOf(relative, larger);
            sizes = Arrays.copyOf(sizes, larger);
            ends = Arrays.copyOf(ends, larger);
        }
        seconds[slot] = (float) runSeconds;
        relative[slot] = (float) runRelative;
        sizes[slot] = (float) runSize;
        ends[slot] = endMillis;
        failedBits = failedBits << 1 | (failed ? 1 : 0);
        count++;
        sortedSeconds.clear();
    }

    int held() {
        return (int) Math.min(count, capacity);
    }

    /** Whether the run before so many others failed: 0 is the last one. */
    boolean failed(int back) {
        return (failedBits >>> back & 1) == 1;
    }

    /** How many of the last runs ended after a time; ends must have come in their order. */
    int endedAfter(long millis) {
        int runs = 0;
        while (runs < held() && ends[(int) ((count - 1 - runs) % capacity)] > millis) {
            runs++;
        }
        return runs;
    }

    /** The share of failures among the last runs; NaN without runs. */
    double failureRate(int span) {
        int runs = Math.min(span, held());
        long mask = runs == Long.SIZE ? -1 : (1L << runs) - 1;
        return (double) Long.bitCount(failedBits & mask) / runs;
    }

    /** The share of failures right after an outcome like the last one; NaN without such. */
    double failureRateAfterSame() {
        int pairs = held() - 1;
        if (pairs < 1) {
            return Double.NaN;
        }
        long before = failed(0) ? failedBits >>> 1 : ~(failedBits >>> 1);
        long alike = before & ((1L << pairs) - 1);
        return (double) Long.bitCount(failedBits & alike) / Long.bitCount(alike);
    }

    double lastSeconds() {
        return count == 0 ? Double.NaN : seconds[(int) ((count - 1) % capacity)];
    }

    /** What is known of the last durations, in ascending order; not to be changed. */
    float[] sortedSeconds(int span) {
        float[] sorted = sortedSeconds.of(span);
        if (sorted == null) {
            float[] known = new float[Math.min(span, held())];
            sorted = sortedSeconds.keep(span, known, known(seconds, known));
        }
        return sorted;
    }

    /** The quantile of what is known of the last durations; NaN when nothing is. */
    double secondsQuantile(int span, double share) {
        return Quantiles.ofSorted(sortedSeconds(span), share);
    }

    /** The median of the last durations relative to what was expected of them. */
    double relativeMedian(int span) {
        float[] known = new float[Math.min(span, held())];
        return Quantiles.of(known, known(relative, known), 0.5);
    }

    /** The median duration of the few runs whose size is nearest; of equals, the later ones. */
    double secondsOfSize(int few, double size) {
        float[] nearest = new float[few];
        double[] distances = new double[few];
        int found = 0;
        for (long i = count - 1; i >= count - held(); i--) {
            int slot = (int) (i % capacity);
            double distance = Math.abs(Math.log(sizes[slot] / size));
            if (Float.isNaN(seconds[slot]) || !(distance < Double.POSITIVE_INFINITY)) {
                continue;
            }
            int place = found < few ? found++ : few;
            while (place > 0 && distances[place - 1] > distance) {
                if (place < few) {
                    distances[place] = distances[place - 1];
                    nearest[place] = nearest[place - 1];
                }
                place--;
            }
            if (place < few) {
                distances[place] = distance;
                nearest[place] = seconds[slot];
            }
        }
        return Quantiles.of(nearest, found, 0.5);
    }

    /** The median of seconds per unit of size among the last runs; NaN when none is known. */
    double secondsPerSize(int span) {
        float[] rates = new float[Math.min(span, held())];
        int size = 0;
        for (long i = count - rates.length; i < count; i++) {
            int slot = (int) (i % capacity);
            float rate = seconds[slot] / sizes[slot];
            if (rate > 0 && rate < Float.POSITIVE_INFINITY) {
                rates[size++] = rate;
            }
        }
        return Quantiles.of(rates, size, 0.5);
    }

    /** Copies what is known of the last few; tells how many that are. */
    private int known(float[] ring, float[] target) {
        int size = 0;
        for (long i = count - target.length; i < count; i++) {
            float value = ring[(int) (i % capacity)];
            if (!Float.isNaN(value)) {
                target[size++] = value;
            }
        }
        return size;
    }
}

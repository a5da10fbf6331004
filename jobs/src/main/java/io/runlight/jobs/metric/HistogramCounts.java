/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Histograms of one series, merged at the bounds that all of them have.
 *
 * <p>The number of values up to a common bound is known exactly in each histogram, so the merged
 * counts are exact too, and the same in any order and grouping. Bounds that one of them lacks are
 * given up, because the other's values cannot be divided there.
 */
final class HistogramCounts {

    private static final int MAX_BOUNDS = 1 << 20;

    private final FixedSum sum;

    /** Histograms that did not say their sum. */
    private long withoutSum;

    /** Upper bounds of all buckets but the last, ascending. */
    private double[] bounds;

    /** Number of values in each bucket. */
    private long[] counts;

    HistogramCounts(List<Double> bounds, List<Long> counts, Double sum) {
        // Minus zero is zero.
        this(
                bounds.stream().mapToDouble(bound -> bound + 0.0).toArray(),
                counts.stream().mapToLong(Long::longValue).toArray(),
                new FixedSum());
        if (sum == null) {
            withoutSum = 1;
        } else {
            this.sum.add(sum);
        }
    }

    private HistogramCounts(double[] bounds, long[] counts, FixedSum sum) {
        this.bounds = bounds;
        this.counts = counts;
        this.sum = sum;
    }

    /** Adds another histogram, which stays as it is. */
    void merge(HistogramCounts other) {
        sum.add(other.sum);
        withoutSum += other.withoutSum;
        double[] common = common(bounds, other.bounds);
        long[] merged = new long[common.length + 1];
        addTo(merged, common);
        other.addTo(merged, common);
        bounds = common;
        counts = merged;
    }

    HistogramCounts copy() {
        HistogramCounts copy = new HistogramCounts(bounds.clone(), counts.clone(), sum.copy());
        copy.withoutSum = withoutSum;
        return copy;
    }

    /** How many values there are. */
    long count() {
        return Arrays.stream(counts).sum();
    }

    /** Their sum, or null when a histogram did not say. */
    Double sum() {
        return withoutSum == 0 ? sum.toDouble() : null;
    }

    /** Upper bounds of all buckets but the last; not to be changed. */
    double[] bounds() {
        return bounds;
    }

    /** Number of values in each bucket; not to be changed. */
    long[] counts() {
        return counts;
    }

    /**
     * An estimate of a quantile, as if the values of a bucket lay evenly between its bounds. The
     * first bucket begins at zero, or is its upper bound when that is not above zero; what lies in
     * the last bucket is taken for its lower bound. {@code NaN} when nothing is known.
     */
    double quantile(double q) {
        double rank = q * count();
        long before = 0;
        for (int i = 0; i < bounds.length; i++) {
            if (counts[i] > 0 && before + counts[i] >= rank) {
                double lower = i == 0 ? Math.min(0, bounds[0]) : bounds[i - 1];
                return i == 0 && bounds[0] <= 0
                        ? bounds[0]
                        : lower + (bounds[i] - lower) * ((rank - before) / counts[i]);
            }
            before += counts[i];
        }
        boolean known = bounds.length > 0 && counts[bounds.length] > 0;
        return known ? bounds[bounds.length - 1] : Double.NaN;
    }

    private void addTo(long[] merged, double[] common) {
        int bucket = 0;
        for (int i = 0; i < counts.length; i++) {
            merged[bucket] += counts[i];
            if (bucket < common.length && i < bounds.length && bounds[i] == common[bucket]) {
                bucket++;
            }
        }
    }

    private static double[] common(double[] left, double[] right) {
        if (Arrays.equals(left, right)) {
            return left;
        }
        double[] common = new double[Math.min(left.length, right.length)];
        int size = 0;
        for (double bound : left) {
            if (Arrays.binarySearch(right, bound) >= 0) {
                common[size++] = bound;
            }
        }
        return Arrays.copyOf(common, size);
    }

    void write(BinaryOutput out) throws IOException {
        sum.write(out);
        out.integer(withoutSum);
        out.integer(bounds.length);
        for (double bound : bounds) {
            out.real(bound);
        }
        for (long count : counts) {
            out.integer(count);
        }
    }

    static HistogramCounts read(BinaryInput in) throws IOException {
        FixedSum sum = FixedSum.read(in);
        long withoutSum = in.integer();
        long size = in.integer();
        if (size < 0 || size > MAX_BOUNDS) {
            throw new IOException("A histogram has at most " + MAX_BOUNDS + " bounds, not " + size);
        }
        double[] bounds = new double[(int) size];
        for (int i = 0; i < bounds.length; i++) {
            bounds[i] = in.real();
        }
        long[] counts = new long[bounds.length + 1];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.integer();
        }
        HistogramCounts read = new HistogramCounts(bounds, counts, sum);
        read.withoutSum = withoutSum;
        return read;
    }
}

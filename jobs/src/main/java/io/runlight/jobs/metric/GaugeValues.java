/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.sketch.ValueSketch;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The values of a gauge in a window: exact number, sum, minimum and maximum; quantiles exactly for
 * up to {@link #EXACT_LIMIT} values, then within 1 %.
 *
 * <p>The few values of most windows are kept as they are. One more than the limit turns all of them
 * into two sketches, one of the values from zero up and one of the negated others; so what is kept
 * depends on the values alone, never on their order or on how parts were merged.
 */
final class GaugeValues {

    /** How many values are kept as they are. */
    static final int EXACT_LIMIT = 32;

    private static final int MAX_BUCKETS = 8_192;

    private final FixedSum sum;
    private long count;
    private double min = Double.POSITIVE_INFINITY;
    private double max = Double.NEGATIVE_INFINITY;

    /** The values, ascending, while there are few. */
    private double[] exact = {};

    private ValueSketch positive = new ValueSketch();

    /** Holds the negated values below zero. */
    private ValueSketch negative = new ValueSketch();

    GaugeValues() {
        this(new FixedSum());
    }

    private GaugeValues(FixedSum sum) {
        this.sum = sum;
    }

    void add(double value) {
        // Minus zero is zero.
        double plain = value + 0.0;
        sum.add(plain);
        extend(plain, plain);
        keep(plain);
        count++;
    }

    /** Adds the values of another part of the window, which stays as it is. */
    void merge(GaugeValues other) {
        sum.add(other.sum);
        extend(other.min, other.max);
        if (other.isExact()) {
            for (int i = 0; i < other.count; i++) {
                keep(other.exact[i]);
                count++;
            }
        } else {
            spill();
            positive.merge(other.positive);
            negative.merge(other.negative);
            count += other.count;
        }
    }

    GaugeValues copy() {
        GaugeValues copy = new GaugeValues();
        copy.merge(this);
        return copy;
    }

    long count() {
        return count;
    }

    double sum() {
        return sum.toDouble();
    }

    double min() {
        return min;
    }

    double max() {
        return max;
    }

    /** The value of the lower nearest rank, {@code NaN} when there are no values. */
    double quantile(double q) {
        if (count == 0) {
            return Double.NaN;
        }
        double rank = q * (count - 1);
        if (isExact()) {
            return exact[(int) rank];
        }
        return Math.max(min, Math.min(max, ofRank(rank)));
    }

    /** The values from zero up as a sketch. */
    ValueSketch positive() {
        return isExact() ? sketch(1) : positive;
    }

    /** The negated values below zero as a sketch. */
    ValueSketch negative() {
        return isExact() ? sketch(-1) : negative;
    }

    private boolean isExact() {
        return count <= EXACT_LIMIT;
    }

    private double ofRank(double rank) {
        int[] indexes = negative.indexes();
        long[] counts = negative.counts();
        long reached = 0;
        for (int i = indexes.length - 1; i >= 0; i--) {
            reached += counts[i];
            if (reached > rank) {
                return -ValueSketch.valueOf(indexes[i]);
            }
        }
        indexes = positive.indexes();
        counts = positive.counts();
        for (int i = 0; i < indexes.length; i++) {
            reached += counts[i];
            if (reached > rank) {
                return ValueSketch.valueOf(indexes[i]);
            }
        }
        return max;
    }

    private void extend(double smallest, double largest) {
        min = Math.min(min, smallest);
        max = Math.max(max, largest);
    }

    private void keep(double value) {
        if (count >= EXACT_LIMIT) {
            spill();
            count(value, positive, negative);
            return;
        }
        int size = (int) count;
        if (size == exact.length) {
            exact = Arrays.copyOf(exact, Math.min(EXACT_LIMIT, Math.max(4, size * 2)));
        }
        int place = size;
        while (place > 0 && exact[place - 1] > value) {
            exact[place] = exact[place - 1];
            place--;
        }
        exact[place] = value;
    }

    private void spill() {
        int kept = exact.length == 0 ? 0 : (int) count;
        for (int i = 0; i < kept; i++) {
            count(exact[i], positive, negative);
        }
        exact = new double[0];
    }

    private ValueSketch sketch(int sign) {
        ValueSketch up = new ValueSketch();
        ValueSketch down = new ValueSketch();
        for (int i = 0; i < count; i++) {
            count(exact[i], up, down);
        }
        return sign > 0 ? up : down;
    }

    private static void count(double value, ValueSketch positive, ValueSketch negative) {
        if (value < 0) {
            negative.accept(-value);
        } else {
            positive.accept(value);
        }
    }

    void write(BinaryOutput out) throws IOException {
        out.integer(count);
        sum.write(out);
        if (count == 0) {
            return;
        }
        if (isExact()) {
            for (int i = 0; i < count; i++) {
                out.real(exact[i]);
            }
        } else {
            out.real(min);
            out.real(max);
            write(positive, out);
            write(negative, out);
        }
    }

    static GaugeValues read(BinaryInput in) throws IOException {
        long count = in.integer();
        GaugeValues read = new GaugeValues(FixedSum.read(in));
        if (count > EXACT_LIMIT) {
            read.extend(in.real(), in.real());
            read.positive = readSketch(in);
            read.negative = readSketch(in);
            read.count = count;
            return read;
        }
        for (int i = 0; i < count; i++) {
            double value = in.real();
            read.extend(value, value);
            read.keep(value);
            read.count++;
        }
        return read;
    }

    private static void write(ValueSketch sketch, BinaryOutput out) throws IOException {
        int[] indexes = sketch.indexes();
        long[] counts = sketch.counts();
        out.integer(indexes.length);
        long previous = 0;
        for (int i = 0; i < indexes.length; i++) {
            out.integer(indexes[i] - previous);
            out.integer(counts[i]);
            previous = indexes[i];
        }
    }

    private static ValueSketch readSketch(BinaryInput in) throws IOException {
        long size = in.integer();
        if (size < 0 || size > MAX_BUCKETS) {
            throw new IOException("A sketch has at most " + MAX_BUCKETS + " buckets, not " + size);
        }
        int[] indexes = new int[(int) size];
        long[] counts = new long[(int) size];
        long previous = 0;
        for (int i = 0; i < indexes.length; i++) {
            previous += in.integer();
            indexes[i] = (int) previous;
            counts[i] = in.integer();
        }
        return ValueSketch.of(indexes, counts);
    }
}

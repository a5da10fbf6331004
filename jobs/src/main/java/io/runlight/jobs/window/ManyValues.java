/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.ValueSketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The distribution of more values than are kept one by one: a sketch, and the extremes.
 *
 * <p>What is known of the extremes depends on the values that stay alone. Where none is ever taken
 * back that is the smallest and the largest. Otherwise it is the mean of the values in the first
 * and in the last bucket: the extreme itself where no other value is within 2 % of it.
 */
final class ManyValues {

    private static final int MAX_BUCKETS = 8_192;

    private final Measure measure;
    private ValueSketch sketch = new ValueSketch();
    private long count;

    /** Sums of the units in each bucket; null where no value is ever taken back. */
    private ValueSketch sums;

    private long smallest = Long.MAX_VALUE;
    private long largest = Long.MIN_VALUE;

    ManyValues(Measure measure) {
        this.measure = measure;
        this.sums = measure.isOfRuns() ? new ValueSketch() : null;
    }

    /** Adds a value n times; a negative n takes it back. */
    void add(long units, int n) {
        count += n;
        if (measure.hasQuantiles()) {
            sketch.accept(measure.valueOf(units), n);
        }
        if (sums != null) {
            sums.accept(measure.valueOf(units), units * n);
        } else {
            smallest = Math.min(smallest, units);
            largest = Math.max(largest, units);
        }
    }

    void merge(ManyValues other) {
        count += other.count;
        sketch.merge(other.sketch);
        if (sums != null) {
            sums.merge(other.sums);
        } else {
            smallest = Math.min(smallest, other.smallest);
            largest = Math.max(largest, other.largest);
        }
    }

    long count() {
        return count;
    }

    ValueSketch sketch() {
        return sketch;
    }

    /** The smallest, NaN where there is none. */
    double min() {
        return sums == null ? extreme(smallest) : meanOfBucket(0);
    }

    /** The largest, NaN where there is none. */
    double max() {
        return sums == null ? extreme(largest) : meanOfBucket(1);
    }

    private double extreme(long units) {
        return count <= 0 ? Double.NaN : measure.valueOf(units);
    }

    private double meanOfBucket(double q) {
        if (count <= 0) {
            return Double.NaN;
        }
        int bucket = sketch.bucket(q);
        return measure.valueOf(sums.count(bucket) / (double) sketch.count(bucket));
    }

    void write(DataOutput out) throws IOException {
        Varint.writeSigned(count, out);
        write(sketch, out);
        if (sums != null) {
            write(sums, out);
        } else {
            Varint.writeSigned(smallest, out);
            Varint.writeSigned(largest, out);
        }
    }

    static ManyValues read(Measure measure, DataInput in) throws IOException {
        ManyValues read = new ManyValues(measure);
        read.count = Varint.readSigned(in);
        read.sketch = readSketch(in);
        if (read.sums != null) {
            read.sums = readSketch(in);
        } else {
            read.smallest = Varint.readSigned(in);
            read.largest = Varint.readSigned(in);
        }
        return read;
    }

    private static void write(ValueSketch sketch, DataOutput out) throws IOException {
        int[] indexes = sketch.indexes();
        long[] counts = sketch.counts();
        Varint.write(indexes.length, out);
        long previous = 0;
        for (int i = 0; i < indexes.length; i++) {
            Varint.writeSigned(indexes[i] - previous, out);
            Varint.writeSigned(counts[i], out);
            previous = indexes[i];
        }
    }

    private static ValueSketch readSketch(DataInput in) throws IOException {
        int[] indexes = new int[Varint.readLength(in, MAX_BUCKETS)];
        long[] counts = new long[indexes.length];
        long previous = 0;
        for (int i = 0; i < indexes.length; i++) {
            previous += Varint.readSigned(in);
            indexes[i] = (int) previous;
            counts[i] = Varint.readSigned(in);
        }
        return ValueSketch.of(indexes, counts);
    }
}

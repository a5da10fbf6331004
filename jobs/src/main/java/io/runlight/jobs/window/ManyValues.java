/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.ValueSketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The distribution of more values than are kept one by one: a sketch, and the extremes. */
final class ManyValues {

    private static final int MAX_BUCKETS = 8_192;

    private final Measure measure;
    private ValueSketch sketch = new ValueSketch();
    private long count;
    private SmallestValues smallest = new SmallestValues();

    /** Holds negated values, the largest first. */
    private SmallestValues largest = new SmallestValues();

    ManyValues(Measure measure) {
        this.measure = measure;
    }

    /** Adds a value n times; a negative n takes it back. */
    void add(long units, int n) {
        count += n;
        smallest.add(units, n);
        largest.add(-units, n);
        if (measure.hasQuantiles()) {
            sketch.accept(measure.valueOf(units), n);
        }
    }

    void merge(ManyValues other) {
        count += other.count;
        smallest.merge(other.smallest);
        largest.merge(other.largest);
        sketch.merge(other.sketch);
    }

    long count() {
        return count;
    }

    ValueSketch sketch() {
        return sketch;
    }

    /** The smallest; from its bucket when too many of the smallest were taken back. */
    double min() {
        int place = smallest.first();
        return place < 0 ? sketch.quantile(0) : measure.valueOf(smallest.get(place));
    }

    /** The largest; from its bucket when too many of the largest were taken back. */
    double max() {
        int place = largest.first();
        return place < 0 ? sketch.quantile(1) : measure.valueOf(-largest.get(place));
    }

    void write(DataOutput out) throws IOException {
        Varint.writeSigned(count, out);
        smallest.write(out);
        largest.write(out);
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

    static ManyValues read(Measure measure, DataInput in) throws IOException {
        ManyValues read = new ManyValues(measure);
        read.count = Varint.readSigned(in);
        read.smallest = SmallestValues.read(in);
        read.largest = SmallestValues.read(in);
        int[] indexes = new int[Varint.readLength(in, MAX_BUCKETS)];
        long[] counts = new long[indexes.length];
        long previous = 0;
        for (int i = 0; i < indexes.length; i++) {
            previous += Varint.readSigned(in);
            indexes[i] = (int) previous;
            counts[i] = Varint.readSigned(in);
        }
        read.sketch = ValueSketch.of(indexes, counts);
        return read;
    }
}

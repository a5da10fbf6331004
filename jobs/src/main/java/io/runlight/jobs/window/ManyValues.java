/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.ValueSketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The distribution of more values than are kept one by one: a sketch of what is there, and the
 * extremes of what was added and of what was taken back.
 *
 * <p>The two are kept apart, because an extreme that was dropped too early could not come back: so
 * the order of adding and taking back does not show.
 */
final class ManyValues {

    private static final int MAX_BUCKETS = 8_192;

    private final Measure measure;
    private ValueSketch sketch = new ValueSketch();
    private long count;
    private SmallestValues smallest = new SmallestValues();

    /** Holds negated values, the largest first. */
    private SmallestValues largest = new SmallestValues();

    private SmallestValues smallestTaken = new SmallestValues();
    private SmallestValues largestTaken = new SmallestValues();

    ManyValues(Measure measure) {
        this.measure = measure;
    }

    void add(long units) {
        count++;
        smallest.add(units);
        largest.add(-units);
        if (measure.hasQuantiles()) {
            sketch.accept(measure.valueOf(units), 1);
        }
    }

    void takeBack(long units) {
        count--;
        smallestTaken.add(units);
        largestTaken.add(-units);
        if (measure.hasQuantiles()) {
            sketch.accept(measure.valueOf(units), -1);
        }
    }

    void merge(ManyValues other) {
        count += other.count;
        smallest.merge(other.smallest);
        largest.merge(other.largest);
        smallestTaken.merge(other.smallestTaken);
        largestTaken.merge(other.largestTaken);
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
        int place = smallest.firstWithout(smallestTaken);
        return place < 0 ? sketch.quantile(0) : measure.valueOf(smallest.get(place));
    }

    /** The largest; from its bucket when too many of the largest were taken back. */
    double max() {
        int place = largest.firstWithout(largestTaken);
        return place < 0 ? sketch.quantile(1) : measure.valueOf(-largest.get(place));
    }

    void write(DataOutput out) throws IOException {
        Varint.writeSigned(count, out);
        smallest.write(out);
        largest.write(out);
        smallestTaken.write(out);
        largestTaken.write(out);
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
        read.smallestTaken = SmallestValues.read(in);
        read.largestTaken = SmallestValues.read(in);
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

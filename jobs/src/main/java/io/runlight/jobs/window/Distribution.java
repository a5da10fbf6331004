/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.sketch.ValueSketch;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The distribution of one measure in a pane: exact number, sum, minimum and maximum, quantiles
 * within 1 %. Values are whole microseconds, so that sums do not depend on their order.
 *
 * <p>Values can be taken back. A part of a pane may take back what another part has added; such
 * values wait until {@link #settle()}, when everything that was added is there.
 */
public final class Distribution {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final long[] NONE = {};
    private static final int MAX_BUCKETS = 8_192;

    private long count;
    private long sumMicros;
    private SmallestValues smallest = new SmallestValues();

    /** Holds negated values, the largest first. */
    private SmallestValues largest = new SmallestValues();

    private ValueSketch sketch = new ValueSketch();
    private long[] takenBack = NONE;

    /** Microseconds of a time in milliseconds, rounded half to even. */
    public static long micros(double millis) {
        return (long) Math.rint(millis * MICROS_PER_MILLI);
    }

    /** Adds one value. */
    void add(long micros) {
        count++;
        sumMicros += micros;
        smallest.add(micros);
        largest.add(-micros);
        sketch.accept(micros / MICROS_PER_MILLI);
    }

    /** Takes one value back that was or will be added. */
    void takeBack(long micros) {
        count--;
        sumMicros -= micros;
        sketch.accept(micros / MICROS_PER_MILLI, -1);
        takenBack = Arrays.copyOf(takenBack, takenBack.length + 1);
        takenBack[takenBack.length - 1] = micros;
    }

    /** Adds another part of the same pane, which stays as it is. */
    void merge(Distribution other) {
        count += other.count;
        sumMicros += other.sumMicros;
        smallest.merge(other.smallest);
        largest.merge(other.largest);
        sketch.merge(other.sketch);
        if (other.takenBack.length > 0) {
            int length = takenBack.length;
            takenBack = Arrays.copyOf(takenBack, length + other.takenBack.length);
            System.arraycopy(other.takenBack, 0, takenBack, length, other.takenBack.length);
        }
    }

    /** Removes what was taken back, once everything that was added is there. */
    void settle() {
        for (long micros : takenBack) {
            smallest.remove(micros);
            largest.remove(-micros);
        }
        takenBack = NONE;
        if (count == 0) {
            smallest.clear();
            largest.clear();
        }
    }

    /** How many values there are. */
    public long count() {
        return count;
    }

    /** Their sum in milliseconds. */
    public double sumMillis() {
        return sumMicros / MICROS_PER_MILLI;
    }

    /** The smallest in milliseconds, or null. */
    public Double minMillis() {
        if (count <= 0) {
            return null;
        }
        return smallest.isKnown() ? smallest.smallest() / MICROS_PER_MILLI : sketch.quantile(0);
    }

    /** The largest in milliseconds, or null. */
    public Double maxMillis() {
        if (count <= 0) {
            return null;
        }
        return largest.isKnown() ? -largest.smallest() / MICROS_PER_MILLI : sketch.quantile(1);
    }

    /** The mean in milliseconds, or null. */
    public Double meanMillis() {
        return count <= 0 ? null : sumMicros / (double) count / MICROS_PER_MILLI;
    }

    /** A quantile in milliseconds, or null. */
    public Double quantileMillis(double q) {
        return count <= 0 ? null : sketch.quantile(q);
    }

    /** The counted buckets; not to be changed. */
    public ValueSketch sketch() {
        return sketch;
    }

    void write(DataOutput out) throws IOException {
        Varint.writeSigned(count, out);
        Varint.writeSigned(sumMicros, out);
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
        Varint.write(takenBack.length, out);
        for (long micros : takenBack) {
            Varint.writeSigned(micros, out);
        }
    }

    static Distribution read(DataInput in) throws IOException {
        Distribution read = new Distribution();
        read.count = Varint.readSigned(in);
        read.sumMicros = Varint.readSigned(in);
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
        read.takenBack = new long[Varint.readLength(in, Integer.MAX_VALUE / Long.BYTES)];
        for (int i = 0; i < read.takenBack.length; i++) {
            read.takenBack[i] = Varint.readSigned(in);
        }
        return read;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * The smallest few of many values, so that the minimum is still known exactly after values were
 * taken back. What it holds is always the beginning of the sorted values, whatever the order in
 * which they were added.
 */
final class SmallestValues {

    /** How many values are kept. */
    static final int LIMIT = 8;

    private final long[] values = new long[LIMIT];
    private int size;

    /** There are more values than it holds, none of them below the last one here. */
    private boolean more;

    void add(long value) {
        if (more && (size == 0 || value >= values[size - 1])) {
            return;
        }
        if (size == LIMIT) {
            more = true;
            if (value >= values[size - 1]) {
                return;
            }
            size--;
        }
        int place = size;
        while (place > 0 && values[place - 1] > value) {
            values[place] = values[place - 1];
            place--;
        }
        values[place] = value;
        size++;
    }

    /** Takes back one value that was added before. */
    void remove(long value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                System.arraycopy(values, i + 1, values, i, size - i - 1);
                size--;
                return;
            }
        }
    }

    void merge(SmallestValues other) {
        long bound = Math.min(bound(), other.bound());
        boolean known = size + other.size <= LIMIT && !more && !other.more;
        long[] both = new long[size + other.size];
        System.arraycopy(values, 0, both, 0, size);
        System.arraycopy(other.values, 0, both, size, other.size);
        Arrays.sort(both);
        size = 0;
        while (size < LIMIT && size < both.length && both[size] <= bound) {
            values[size] = both[size];
            size++;
        }
        more = !known;
    }

    /** Forgets everything, because no value is left. */
    void clear() {
        size = 0;
        more = false;
    }

    /** Whether the smallest value is known. */
    boolean isKnown() {
        return size > 0;
    }

    long smallest() {
        return values[0];
    }

    /** Up to here nothing is missing. */
    private long bound() {
        if (!more) {
            return Long.MAX_VALUE;
        }
        return size == 0 ? Long.MIN_VALUE : values[size - 1];
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(size | (more ? 0x80 : 0));
        for (int i = 0; i < size; i++) {
            Varint.writeSigned(values[i], out);
        }
    }

    static SmallestValues read(DataInput in) throws IOException {
        SmallestValues read = new SmallestValues();
        int header = in.readUnsignedByte();
        read.more = (header & 0x80) != 0;
        read.size = header & 0x7F;
        if (read.size > LIMIT) {
            throw new IOException("At most " + LIMIT + " values are kept, not " + read.size);
        }
        for (int i = 0; i < read.size; i++) {
            read.values[i] = Varint.readSigned(in);
        }
        return read;
    }
}

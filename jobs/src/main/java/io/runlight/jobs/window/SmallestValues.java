/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The smallest few of many whole numbers, each with how often it is there, so that the minimum is
 * still known exactly after numbers were taken back.
 *
 * <p>Below a bound it knows every number, above it none. A part may owe numbers that another part
 * has; where none were taken back, the content does not depend on the order of adding.
 */
final class SmallestValues {

    /** How many different numbers are kept. */
    static final int LIMIT = 8;

    private final long[] values = new long[LIMIT];

    /** How often each is there; below zero where it is owed, never zero. */
    private final long[] counts = new long[LIMIT];

    private int size;
    private long bound = Long.MAX_VALUE;

    /** Adds a number n times; a negative n takes it back. */
    void add(long value, long n) {
        if (value >= bound) {
            return;
        }
        int place = size;
        while (place > 0 && values[place - 1] > value) {
            place--;
        }
        if (place > 0 && values[place - 1] == value) {
            count(place - 1, n);
        } else if (place == LIMIT) {
            bound = value;
        } else {
            insert(place, value, n);
        }
    }

    void merge(SmallestValues other) {
        cut(other.bound);
        for (int i = 0; i < other.size; i++) {
            add(other.values[i], other.counts[i]);
        }
    }

    /** The place of the smallest number that is there, or -1 when none is known. */
    int first() {
        for (int i = 0; i < size; i++) {
            if (counts[i] > 0) {
                return i;
            }
        }
        return -1;
    }

    long get(int place) {
        return values[place];
    }

    private void count(int place, long n) {
        counts[place] += n;
        if (counts[place] == 0) {
            size--;
            System.arraycopy(values, place + 1, values, place, size - place);
            System.arraycopy(counts, place + 1, counts, place, size - place);
        }
    }

    private void insert(int place, long value, long n) {
        if (size == LIMIT) {
            size--;
            bound = values[size];
        }
        System.arraycopy(values, place, values, place + 1, size - place);
        System.arraycopy(counts, place, counts, place + 1, size - place);
        values[place] = value;
        counts[place] = n;
        size++;
    }

    /** Forgets the numbers from another bound on. */
    private void cut(long otherBound) {
        bound = Math.min(bound, otherBound);
        while (size > 0 && values[size - 1] >= bound) {
            size--;
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(size);
        long previous = 0;
        for (int i = 0; i < size; i++) {
            Varint.writeSigned(values[i] - previous, out);
            Varint.writeSigned(counts[i], out);
            previous = values[i];
        }
        Varint.writeSigned(bound, out);
    }

    static SmallestValues read(DataInput in) throws IOException {
        SmallestValues read = new SmallestValues();
        read.size = in.readUnsignedByte();
        if (read.size > LIMIT) {
            throw new IOException("At most " + LIMIT + " values are kept, not " + read.size);
        }
        long value = 0;
        for (int i = 0; i < read.size; i++) {
            value += Varint.readSigned(in);
            read.values[i] = value;
            read.counts[i] = Varint.readSigned(in);
        }
        read.bound = Varint.readSigned(in);
        return read;
    }
}

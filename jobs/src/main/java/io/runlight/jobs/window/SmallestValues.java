/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The smallest few of many whole numbers. What it holds is always the beginning of the sorted
 * numbers, whatever the order in which they were added.
 */
final class SmallestValues {

    /** How many numbers are kept. */
    static final int LIMIT = 8;

    private final long[] values = new long[LIMIT];
    private int size;

    void add(long value) {
        if (size == LIMIT) {
            if (value >= values[LIMIT - 1]) {
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

    void merge(SmallestValues other) {
        for (int i = 0; i < other.size; i++) {
            if (size == LIMIT && other.values[i] >= values[LIMIT - 1]) {
                return;
            }
            add(other.values[i]);
        }
    }

    /**
     * The place of the smallest number that stays when each of the other numbers takes one away, or
     * -1 when none is left that is known.
     */
    int firstWithout(SmallestValues other) {
        int taken = 0;
        for (int i = 0; i < size; i++) {
            while (taken < other.size && other.values[taken] < values[i]) {
                taken++;
            }
            if (taken == other.size || other.values[taken] != values[i]) {
                return i;
            }
            taken++;
        }
        return -1;
    }

    long get(int place) {
        return values[place];
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(size);
        long previous = 0;
        for (int i = 0; i < size; i++) {
            Varint.writeSigned(values[i] - previous, out);
            previous = values[i];
        }
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
        }
        return read;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A few whole numbers, each of them kept; the order in which they came does not show. */
final class FewValues {

    /** How many numbers there may be. */
    static final int LIMIT = 64;

    private static final long[] NONE = {};

    private long[] values = NONE;
    private int size;
    private boolean sorted = true;

    int size() {
        return size;
    }

    /** Whether so many more find room. */
    boolean hasRoom(int more) {
        return size + more <= LIMIT;
    }

    void add(long value) {
        reserve(1);
        values[size++] = value;
        sorted = false;
    }

    void addAll(FewValues other) {
        if (other.size > 0) {
            reserve(other.size);
            System.arraycopy(other.values, 0, values, size, other.size);
            size += other.size;
            sorted = false;
        }
    }

    /** The number at a place of the ascending order. */
    long get(int place) {
        sort();
        return values[place];
    }

    /** Takes one of the numbers away; false when there is no such number. */
    boolean remove(long value) {
        for (int i = 0; i < size; i++) {
            if (values[i] == value) {
                System.arraycopy(values, i + 1, values, i, size - i - 1);
                size--;
                return true;
            }
        }
        return false;
    }

    private void reserve(int more) {
        if (size + more > values.length) {
            values = Arrays.copyOf(values, Math.max(size + more, 2 * size));
        }
    }

    private void sort() {
        if (!sorted) {
            Arrays.sort(values, 0, size);
            sorted = true;
        }
    }

    void write(DataOutput out) throws IOException {
        sort();
        out.writeByte(size);
        long previous = 0;
        for (int i = 0; i < size; i++) {
            Varint.writeSigned(values[i] - previous, out);
            previous = values[i];
        }
    }

    static FewValues read(DataInput in) throws IOException {
        FewValues read = new FewValues();
        read.size = in.readUnsignedByte();
        if (read.size > LIMIT) {
            throw new IOException("At most " + LIMIT + " values are kept, not " + read.size);
        }
        read.values = new long[read.size];
        long value = 0;
        for (int i = 0; i < read.size; i++) {
            value += Varint.readSigned(in);
            read.values[i] = value;
        }
        return read;
    }
}

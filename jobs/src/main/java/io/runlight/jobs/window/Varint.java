/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Numbers in as few bytes as they need, seven bits a byte, the low ones first. */
final class Varint {

    private static final int MORE = 0x80;

    private Varint() {}

    /** Writes a number that is mostly small and not negative. */
    static void write(long value, DataOutput out) throws IOException {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) (rest & 0x7F | MORE));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }

    /** Writes a number that is mostly near zero. */
    static void writeSigned(long value, DataOutput out) throws IOException {
        write(value << 1 ^ value >> 63, out);
    }

    static long read(DataInput in) throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte part = in.readByte();
            value |= (part & 0x7FL) << shift;
            if (part >= 0) {
                return value;
            }
        }
        throw new IOException("A number has more than 64 bits");
    }

    static long readSigned(DataInput in) throws IOException {
        long value = read(in);
        return value >>> 1 ^ -(value & 1);
    }

    /** Reads a length and checks that it can be one. */
    static int readLength(DataInput in, int limit) throws IOException {
        long length = read(in);
        if (length < 0 || length > limit) {
            throw new IOException("A length of " + length + " where at most " + limit + " is");
        }
        return (int) length;
    }
}

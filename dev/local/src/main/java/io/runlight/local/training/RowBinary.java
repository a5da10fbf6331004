/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** Values in ClickHouse's format RowBinary, one after the other. */
final class RowBinary {

    private final DataInputStream in;

    RowBinary(InputStream in) {
        this.in = new DataInputStream(in);
    }

    /** Whether another row begins. */
    boolean hasNext() throws IOException {
        in.mark(1);
        boolean more = in.read() >= 0;
        in.reset();
        return more;
    }

    String string() throws IOException {
        byte[] bytes = new byte[length()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    boolean flag() throws IOException {
        return in.readByte() != 0;
    }

    long int64() throws IOException {
        return Long.reverseBytes(in.readLong());
    }

    double float64() throws IOException {
        return Double.longBitsToDouble(int64());
    }

    float[] float32s() throws IOException {
        float[] values = new float[length()];
        for (int i = 0; i < values.length; i++) {
            values[i] = Float.intBitsToFloat(Integer.reverseBytes(in.readInt()));
        }
        return values;
    }

    private int length() throws IOException {
        int length = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("The result broke off");
            }
            length |= (next & 0x7f) << shift;
            if (next < 0x80) {
                return length;
            }
        }
    }
}

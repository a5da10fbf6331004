/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * The parts of the binary form: integers as zigzag numbers of seven bits a byte, texts as UTF-8
 * behind their length plus one, where 0 stands for null.
 */
public final class BinaryOutput {

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    private DataOutput out;

    /** Writes to this target from now on. */
    public void to(DataOutput target) {
        this.out = target;
    }

    /** A small number of one byte. */
    public void code(int code) throws IOException {
        out.writeByte(code);
    }

    /** An integer. */
    public void integer(long value) throws IOException {
        unsigned((value << 1) ^ (value >> 63));
    }

    /** A text, or null. */
    public void text(String value) throws IOException {
        if (value == null) {
            out.writeByte(0);
            return;
        }
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        unsigned(bytes.length + 1L);
        out.write(bytes);
    }

    /** A long, or null. */
    public void optionalLong(Long value) throws IOException {
        if (value == null) {
            out.writeByte(ABSENT);
        } else {
            out.writeByte(PRESENT);
            integer(value);
        }
    }

    /** An int, or null. */
    public void optionalInt(Integer value) throws IOException {
        if (value == null) {
            out.writeByte(ABSENT);
        } else {
            out.writeByte(PRESENT);
            integer(value);
        }
    }

    /** A double, or null. */
    public void optionalDouble(Double value) throws IOException {
        if (value == null) {
            out.writeByte(ABSENT);
        } else {
            out.writeByte(PRESENT);
            out.writeDouble(value);
        }
    }

    /** A double. */
    public void real(double value) throws IOException {
        out.writeDouble(value);
    }

    /** Texts by name. */
    public void texts(Map<String, String> values) throws IOException {
        unsigned(values.size());
        for (Map.Entry<String, String> entry : values.entrySet()) {
            text(entry.getKey());
            text(entry.getValue());
        }
    }

    /** Texts in order. */
    public void names(List<String> values) throws IOException {
        unsigned(values.size());
        for (String value : values) {
            text(value);
        }
    }

    /** Doubles in order. */
    public void doubles(List<Double> values) throws IOException {
        unsigned(values.size());
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    /** Integers in order. */
    public void longs(List<Long> values) throws IOException {
        unsigned(values.size());
        for (long value : values) {
            integer(value);
        }
    }

    private void unsigned(long value) throws IOException {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.writeByte((int) ((rest & 0x7F) | 0x80));
            rest >>>= 7;
        }
        out.writeByte((int) rest);
    }
}

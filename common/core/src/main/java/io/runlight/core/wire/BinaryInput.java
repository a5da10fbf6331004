/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.TextMap;
import java.io.DataInput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The reader of what {@link BinaryOutput} writes; lengths are checked before memory is taken. */
public final class BinaryInput {

    private static final int LONGEST_TEXT = 1 << 24;
    private static final int MOST_ENTRIES = 1 << 20;
    private static final int EXPECTED_ENTRIES = 16;

    private final TextMap.Builder texts = new TextMap.Builder();
    private DataInput in;

    /** Reads from this source from now on. */
    public void from(DataInput source) {
        this.in = source;
    }

    /** A small number of one byte. */
    public int code() throws IOException {
        return in.readByte();
    }

    /** An integer. */
    public long integer() throws IOException {
        long value = unsigned();
        return (value >>> 1) ^ -(value & 1);
    }

    /** A text, or null. */
    public String text() throws IOException {
        int length = length(LONGEST_TEXT) - 1;
        if (length <= 0) {
            return length < 0 ? null : "";
        }
        byte[] bytes = new byte[length];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** A long, or null. */
    public Long optionalLong() throws IOException {
        return in.readByte() == 0 ? null : integer();
    }

    /** An int, or null. */
    public Integer optionalInt() throws IOException {
        return in.readByte() == 0 ? null : (int) integer();
    }

    /** A double, or null. */
    public Double optionalDouble() throws IOException {
        return in.readByte() == 0 ? null : in.readDouble();
    }

    /** A double. */
    public double real() throws IOException {
        return in.readDouble();
    }

    /** Texts by name. */
    public Map<String, String> texts() throws IOException {
        int size = length(MOST_ENTRIES);
        if (size == 0) {
            return Map.of();
        }
        texts.clear();
        for (int i = 0; i < size; i++) {
            if (!texts.put(text(), text())) {
                throw new IOException("A name given twice shows that the bytes are damaged");
            }
        }
        return texts.build();
    }

    /** Texts in order. */
    public List<String> names() throws IOException {
        int size = length(MOST_ENTRIES);
        List<String> values = new ArrayList<>(expected(size));
        for (int i = 0; i < size; i++) {
            values.add(text());
        }
        return Collections.unmodifiableList(values);
    }

    /** Doubles in order. */
    public List<Double> doubles() throws IOException {
        int size = length(MOST_ENTRIES);
        List<Double> values = new ArrayList<>(expected(size));
        for (int i = 0; i < size; i++) {
            values.add(in.readDouble());
        }
        return Collections.unmodifiableList(values);
    }

    /** Integers in order. */
    public List<Long> longs() throws IOException {
        int size = length(MOST_ENTRIES);
        List<Long> values = new ArrayList<>(expected(size));
        for (int i = 0; i < size; i++) {
            values.add(integer());
        }
        return Collections.unmodifiableList(values);
    }

    private static int expected(int size) {
        return Math.min(size, EXPECTED_ENTRIES);
    }

    private int length(int most) throws IOException {
        long length = unsigned();
        if (length < 0 || length > most) {
            throw new IOException("A length of " + length + " shows that the bytes are damaged");
        }
        return (int) length;
    }

    private long unsigned() throws IOException {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            byte next = in.readByte();
            value |= (next & 0x7FL) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw new IOException("A number of more than ten bytes shows that the bytes are damaged");
    }
}

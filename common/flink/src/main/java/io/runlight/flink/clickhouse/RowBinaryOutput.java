/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import io.runlight.core.event.Decimals;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** A growing buffer that takes values in ClickHouse's RowBinary encoding. */
public final class RowBinaryOutput {

    private byte[] buffer;
    private int position;

    /** An empty buffer with room for so many bytes before it grows. */
    public RowBinaryOutput(int capacity) {
        buffer = new byte[Math.max(capacity, 16)];
    }

    /** How many bytes were written since the last reset. */
    public int size() {
        return position;
    }

    /** The bytes written, from index 0 to {@link #size()}; valid until the next write. */
    byte[] array() {
        return buffer;
    }

    /** Forgets everything after the given size. */
    void truncate(int size) {
        position = size;
    }

    /** A copy of the bytes written. */
    public byte[] toByteArray() {
        return Arrays.copyOf(buffer, position);
    }

    /** Appends one byte. */
    public void int8(int value) {
        ensure(1);
        buffer[position++] = (byte) value;
    }

    /** Appends two bytes, lowest first. */
    public void int16(int value) {
        ensure(2);
        buffer[position++] = (byte) value;
        buffer[position++] = (byte) (value >>> 8);
    }

    /** Appends four bytes, lowest first. */
    public void int32(int value) {
        ensure(4);
        LittleEndian.putInt(buffer, position, value);
        position += 4;
    }

    /** Appends eight bytes, lowest first. */
    public void int64(long value) {
        ensure(8);
        LittleEndian.putLong(buffer, position, value);
        position += 8;
    }

    /** Appends a Float32. */
    public void float32(float value) {
        int32(Float.floatToRawIntBits(value));
    }

    /** Appends a Float64. */
    public void float64(double value) {
        int64(Double.doubleToRawLongBits(value));
    }

    /** Appends a length: seven bits to a byte, lowest first. */
    public void length(int value) {
        ensure(5);
        int rest = value;
        while ((rest & ~0x7f) != 0) {
            buffer[position++] = (byte) (rest & 0x7f | 0x80);
            rest >>>= 7;
        }
        buffer[position++] = (byte) rest;
    }

    /** Appends a String in UTF-8; null is the empty string. */
    public void string(String value) {
        if (value == null || value.isEmpty()) {
            int8(0);
            return;
        }
        int length = value.length();
        if (length > 127 || !ascii(value, length)) {
            bytes(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Appends a String of bytes as they are; null is the empty string. */
    public void bytes(byte[] value) {
        if (value == null) {
            int8(0);
            return;
        }
        length(value.length);
        raw(value, 0, value.length);
    }

    /** Appends bytes that are encoded already. */
    public void raw(byte[] source, int offset, int length) {
        ensure(length);
        System.arraycopy(source, offset, buffer, position, length);
        position += length;
    }

    /** Appends a UUID: two numbers of eight bytes, the higher first. */
    public void uuid(UUID value) {
        int64(value.getMostSignificantBits());
        int64(value.getLeastSignificantBits());
    }

    /** Appends a Decimal of 18 digits, rounded half to even at the scale. */
    public void decimal64(double value, int scale) {
        int64(Decimals.unscaled(value, scale));
    }

    private boolean ascii(String value, int length) {
        ensure(length + 1);
        byte[] target = buffer;
        int start = position;
        target[start] = (byte) length;
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if (c > 127) {
                return false;
            }
            target[start + 1 + i] = (byte) c;
        }
        position = start + 1 + length;
        return true;
    }

    private void ensure(int more) {
        if (buffer.length - position < more) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, position + more));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.UUID;

/** A growing buffer that takes values in ClickHouse's RowBinary encoding. */
public final class RowBinaryOutput {

    private static final long[] POWERS_OF_TEN = new long[19];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    /** Above it a double has no fraction left, so that rounding needs no second look. */
    private static final double EXACT = 1L << 52;

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
        int64(unscaled(value, scale));
    }

    /** The number of units of {@code 10^-scale} nearest to the value, ties to even. */
    static long unscaled(double value, int scale) {
        double scaled = value * POWERS_OF_TEN[scale];
        double nearest = Math.rint(scaled);
        double magnitude = Math.abs(scaled);
        // The product is off by half a unit in the last place at most; only near a tie does it
        // matter.
        if (magnitude < EXACT / 1024 && Math.abs(Math.abs(scaled - nearest) - 0.5) > 1e-3) {
            return (long) nearest;
        }
        if (Double.isNaN(value) || magnitude >= 1e18) {
            throw new IllegalArgumentException(
                    value + " does not fit Decimal(18, " + scale + "); send a smaller number");
        }
        return BigDecimal.valueOf(value)
                .setScale(scale, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
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

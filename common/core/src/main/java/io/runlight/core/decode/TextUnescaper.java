/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.util.Arrays;

/** The reader of texts that hold escapes or more than ASCII; its result is checked UTF-8. */
final class TextUnescaper {

    private static final int INVALID = -1;
    private static final int KEPT_CAPACITY = 4096;

    private byte[] bytes = new byte[256];
    private int length;

    /** The text of the last read, {@link #length()} bytes long. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    /**
     * Reads a text up to its closing quote and returns the position after it, or a negative number
     * when it is none.
     *
     * @param start position after the opening quote
     * @param at position of the first byte that is not plain
     */
    int read(byte[] data, int start, int at, int end) {
        if (bytes.length > KEPT_CAPACITY) {
            bytes = new byte[KEPT_CAPACITY];
        }
        length = at - start;
        reserve(0);
        System.arraycopy(data, start, bytes, 0, length);
        int position = at;
        while (position >= 0 && position < end) {
            int next = data[position];
            if (next == '"') {
                return position + 1;
            }
            reserve(4);
            if (next == '\\') {
                position = escape(data, position, end);
            } else if (next < 0) {
                position = multiByte(data, position, end);
            } else if (next < ' ') {
                return INVALID;
            } else {
                bytes[length++] = (byte) next;
                position++;
            }
        }
        return INVALID;
    }

    private int escape(byte[] data, int position, int end) {
        if (position + 1 >= end) {
            return INVALID;
        }
        int plain =
                switch (data[position + 1]) {
                    case '"' -> '"';
                    case '\\' -> '\\';
                    case '/' -> '/';
                    case 'b' -> '\b';
                    case 'f' -> '\f';
                    case 'n' -> '\n';
                    case 'r' -> '\r';
                    case 't' -> '\t';
                    default -> INVALID;
                };
        if (plain >= 0) {
            bytes[length++] = (byte) plain;
            return position + 2;
        }
        return data[position + 1] == 'u' ? unicode(data, position, end) : INVALID;
    }

    private int unicode(byte[] data, int position, int end) {
        int unit = unit(data, position, end);
        if (unit < 0 || Character.isLowSurrogate((char) unit)) {
            return INVALID;
        }
        if (!Character.isHighSurrogate((char) unit)) {
            append(unit);
            return position + 6;
        }
        int low = unit(data, position + 6, end);
        if (low < 0 || !Character.isLowSurrogate((char) low)) {
            return INVALID;
        }
        append(Character.toCodePoint((char) unit, (char) low));
        return position + 12;
    }

    private static int unit(byte[] data, int position, int end) {
        if (position + 6 > end || data[position] != '\\' || data[position + 1] != 'u') {
            return INVALID;
        }
        int unit = 0;
        for (int i = position + 2; i < position + 6; i++) {
            int digit = data[i] < 0 ? INVALID : Character.digit(data[i], 16);
            if (digit < 0) {
                return INVALID;
            }
            unit = (unit << 4) | digit;
        }
        return unit;
    }

    private void append(int point) {
        if (point < 0x80) {
            bytes[length++] = (byte) point;
        } else if (point < 0x800) {
            bytes[length++] = (byte) (0xC0 | (point >> 6));
            bytes[length++] = (byte) (0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            bytes[length++] = (byte) (0xE0 | (point >> 12));
            bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (point & 0x3F));
        } else {
            bytes[length++] = (byte) (0xF0 | (point >> 18));
            bytes[length++] = (byte) (0x80 | ((point >> 12) & 0x3F));
            bytes[length++] = (byte) (0x80 | ((point >> 6) & 0x3F));
            bytes[length++] = (byte) (0x80 | (point & 0x3F));
        }
    }

    private int multiByte(byte[] data, int position, int end) {
        int lead = data[position] & 0xFF;
        int size = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (size == 0 || position + size > end) {
            return INVALID;
        }
        int second = data[position + 1] & 0xFF;
        // Overlong forms, surrogates and points beyond U+10FFFF show in the second byte.
        int least = lead == 0xE0 ? 0xA0 : lead == 0xF0 ? 0x90 : 0x80;
        int most = lead == 0xED ? 0x9F : lead == 0xF4 ? 0x8F : 0xBF;
        if (second < least || second > most) {
            return INVALID;
        }
        for (int i = position + 2; i < position + size; i++) {
            if ((data[i] & 0xC0) != 0x80) {
                return INVALID;
            }
        }
        System.arraycopy(data, position, bytes, length, size);
        length += size;
        return position + size;
    }

    private void reserve(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + more, bytes.length * 2));
        }
    }
}

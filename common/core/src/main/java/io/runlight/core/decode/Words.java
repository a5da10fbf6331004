/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Eight bytes at a time: how short texts are compared, hashed and scanned. */
final class Words {

    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;
    private static final long QUOTES = '"' * ONES;
    private static final long BACKSLASHES = '\\' * ONES;
    private static final long SPACES = ' ' * ONES;

    private Words() {}

    /** The eight bytes at a position, the first one lowest. */
    static long at(byte[] bytes, int position) {
        return (long) LONGS.get(bytes, position);
    }

    /** The first eight bytes of a text, or all of them and zeros. */
    static long first(byte[] bytes, int start, int length) {
        if (length >= Long.BYTES) {
            return at(bytes, start);
        }
        if (start <= bytes.length - Long.BYTES) {
            return at(bytes, start) & ((1L << (length << 3)) - 1);
        }
        long word = 0;
        for (int i = length - 1; i >= 0; i--) {
            word = (word << 8) | (bytes[start + i] & 0xFF);
        }
        return word;
    }

    /** The last eight bytes of a text, or zero when it is shorter. */
    static long last(byte[] bytes, int start, int length) {
        return length >= Long.BYTES ? at(bytes, start + length - Long.BYTES) : 0;
    }

    /**
     * Marks the bytes that end a plain JSON text (quotes, backslashes, controls and what is not
     * ASCII) by their high bits; the lowest mark is exact.
     */
    static long special(long word) {
        long quotes = word ^ QUOTES;
        long backslashes = word ^ BACKSLASHES;
        return (((quotes - ONES) & ~quotes)
                        | ((backslashes - ONES) & ~backslashes)
                        | ((word - SPACES) & ~word)
                        | word)
                & HIGH_BITS;
    }
}

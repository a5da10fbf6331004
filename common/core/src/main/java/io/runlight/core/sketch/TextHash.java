/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.sketch;

/** A stable 64-bit hash of texts, the same in every version: it is part of what counters hold. */
public final class TextHash {

    private static final long START = 0xCBF29CE484222325L;
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private TextHash() {}

    /** The hash of the text's UTF-16 units. */
    public static long of(CharSequence text) {
        long hash = START ^ text.length();
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 32;
        }
        return mix(hash);
    }

    /** Spreads every bit of a number over all of them (the finaliser of MurmurHash3). */
    public static long mix(long bits) {
        long mixed = (bits ^ (bits >>> 33)) * 0xFF51AFD7ED558CCDL;
        mixed = (mixed ^ (mixed >>> 33)) * 0xC4CEB9FE1A85EC53L;
        return mixed ^ (mixed >>> 33);
    }
}

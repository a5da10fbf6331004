/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.nio.charset.StandardCharsets;

/**
 * The names of an object's fields together with a memory of which field followed which: producers
 * send their fields in the same order, so that comparing a few words mostly finds the next one.
 */
final class FieldOrder {

    private static final int NO_GUESS = 0;

    private final NameTable names;
    private final Pattern[] patterns;
    private final byte[] followers;

    FieldOrder(NameTable names) {
        this.names = names;
        patterns = new Pattern[names.size()];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] = Pattern.of(",\"" + names.name(i) + "\":");
        }
        followers = new byte[patterns.length + 1];
    }

    NameTable names() {
        return names;
    }

    /**
     * The pattern of the field that lately followed, with the comma, the quotes and the colon.
     *
     * @param field the place of the field before
     */
    Pattern guess(int field) {
        return patterns[followers[field + 1]];
    }

    int guessed(int field) {
        return followers[field + 1];
    }

    /** Remembers that one field followed the other. */
    void learn(int field, int follower) {
        followers[field + 1] = (byte) Math.max(NO_GUESS, follower);
    }

    /**
     * A short text as the words that cover it.
     *
     * @param mask the bytes of the first word that belong to the text
     */
    record Pattern(int length, long mask, long first, long second, long third, long last) {

        private static Pattern of(String text) {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            int length = bytes.length;
            return new Pattern(
                    length,
                    length >= Long.BYTES ? -1L : (1L << (length << 3)) - 1,
                    Words.first(bytes, 0, length),
                    length > 2 * Long.BYTES ? Words.at(bytes, Long.BYTES) : 0,
                    length > 3 * Long.BYTES ? Words.at(bytes, 2 * Long.BYTES) : 0,
                    Words.last(bytes, 0, length));
        }

        /** Whether the text stands at a position and does not reach the end of the data. */
        boolean isAt(byte[] data, int position, int end) {
            if (position + length + Long.BYTES > end
                    || (Words.at(data, position) & mask) != first) {
                return false;
            }
            if (length <= Long.BYTES) {
                return true;
            }
            return Words.at(data, position + length - Long.BYTES) == last
                    && (length <= 2 * Long.BYTES || Words.at(data, position + Long.BYTES) == second)
                    && (length <= 3 * Long.BYTES
                            || Words.at(data, position + 2 * Long.BYTES) == third);
        }
    }
}

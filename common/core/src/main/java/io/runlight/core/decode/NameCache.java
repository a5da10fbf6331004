/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A bounded memory of names that repeat from event to event (workspaces, pipelines, models): the
 * same bytes give the same string again. A newer name takes the place of an older one.
 */
final class NameCache {

    private static final int SLOT_BITS = 11;
    private static final int LONGEST = 64;
    private static final int COVERED = 2 * Long.BYTES;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final Entry[] entries = new Entry[1 << SLOT_BITS];

    String get(byte[] text, int start, int length, boolean ascii) {
        if (length > LONGEST) {
            return string(text, start, length, ascii);
        }
        long first = Words.first(text, start, length);
        long last = Words.last(text, start, length);
        int slot = slot(first, last, length);
        Entry entry = entries[slot];
        if (entry != null
                && entry.length == length
                && entry.first == first
                && entry.last == last
                && (length <= COVERED || entry.isRest(text, start))) {
            return entry.name;
        }
        String name = string(text, start, length, ascii);
        byte[] bytes = length <= COVERED ? null : Arrays.copyOfRange(text, start, start + length);
        entries[slot] = new Entry(first, last, length, bytes, name);
        return name;
    }

    private static String string(byte[] text, int start, int length, boolean ascii) {
        return new String(
                text, start, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static int slot(long first, long last, int length) {
        long hash = (first ^ Long.rotateLeft(last, 29)) + length;
        hash = (hash ^ (hash >>> 32)) * MULTIPLIER;
        return (int) (hash >>> (Long.SIZE - SLOT_BITS));
    }

    /** A name and what its bytes are compared by; the bytes are kept when two words do not do. */
    private static final class Entry {

        private final long first;
        private final long last;
        private final int length;
        private final byte[] bytes;
        private final String name;

        Entry(long first, long last, int length, byte[] bytes, String name) {
            this.first = first;
            this.last = last;
            this.length = length;
            this.bytes = bytes;
            this.name = name;
        }

        boolean isRest(byte[] text, int start) {
            return Arrays.equals(bytes, 0, length, text, start, start + length);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static io.runlight.core.decode.JsonScanner.LONGS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A bounded memory of names that repeat from event to event (workspaces, pipelines, models): the
 * same bytes give the same string again. A newer name takes the place of an older one.
 */
final class NameCache {

    private static final int SLOTS = 2048;
    private static final int LONGEST = 64;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] names = new String[SLOTS];

    String get(byte[] text, int start, int length, boolean ascii) {
        if (length > LONGEST) {
            return string(text, start, length, ascii);
        }
        int slot = slot(text, start, length);
        byte[] key = keys[slot];
        if (key != null
                && key.length == length
                && Arrays.equals(key, 0, length, text, start, start + length)) {
            return names[slot];
        }
        String name = string(text, start, length, ascii);
        keys[slot] = Arrays.copyOfRange(text, start, start + length);
        names[slot] = name;
        return name;
    }

    private static String string(byte[] text, int start, int length, boolean ascii) {
        return new String(
                text, start, length, ascii ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static int slot(byte[] text, int start, int length) {
        long hash = length;
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            hash = (hash ^ (long) LONGS.get(text, start + at)) * MULTIPLIER;
            hash ^= hash >>> 29;
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = rest << 8 | text[start + at] & 0xFF;
        }
        return (int) ((hash ^ rest) * MULTIPLIER >>> (Long.SIZE - 11));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static io.runlight.core.decode.JsonScanner.LONGS;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A perfect hash of a fixed list of ASCII names: finds the place of a name from its length and its
 * first and last eight bytes, without making a string of it.
 */
final class NameTable {

    /** The place of names that are not in the list. */
    static final int UNKNOWN = -1;

    private static final long FIRST_SEED = 0x9E3779B97F4A7C15L;
    private static final long SEED_STEP = 0xBF58476D1CE4E5B8L;

    private final byte[][] names;
    private final byte[] slots;
    private final int shift;
    private final long seed;

    private NameTable(byte[][] names, byte[] slots, int shift, long seed) {
        this.names = names;
        this.slots = slots;
        this.shift = shift;
        this.seed = seed;
    }

    static NameTable of(String... names) {
        return of(List.of(names));
    }

    static NameTable of(List<String> names) {
        byte[][] bytes =
                names.stream()
                        .map(name -> name.getBytes(StandardCharsets.US_ASCII))
                        .toArray(byte[][]::new);
        int bits = Integer.SIZE - Integer.numberOfLeadingZeros(bytes.length * 4 | 1);
        int shift = Long.SIZE - bits;
        long seed = FIRST_SEED;
        while (true) {
            byte[] slots = place(bytes, shift, seed);
            if (slots.length > 0) {
                return new NameTable(bytes, slots, shift, seed);
            }
            seed += SEED_STEP;
        }
    }

    /** The place of a name in the list, or {@link #UNKNOWN}. */
    int find(byte[] text, int start, int length) {
        int place = slots[slot(text, start, length, shift, seed)];
        if (place < 0) {
            return UNKNOWN;
        }
        byte[] name = names[place];
        return name.length == length && Arrays.equals(name, 0, length, text, start, start + length)
                ? place
                : UNKNOWN;
    }

    /** The name at a place. */
    String name(int place) {
        return new String(names[place], StandardCharsets.US_ASCII);
    }

    private static byte[] place(byte[][] names, int shift, long seed) {
        byte[] slots = new byte[1 << (Long.SIZE - shift)];
        Arrays.fill(slots, (byte) UNKNOWN);
        for (int i = 0; i < names.length; i++) {
            int slot = slot(names[i], 0, names[i].length, shift, seed);
            if (slots[slot] != UNKNOWN) {
                return new byte[0];
            }
            slots[slot] = (byte) i;
        }
        return slots;
    }

    private static int slot(byte[] text, int start, int length, int shift, long seed) {
        long first;
        long last;
        if (length >= Long.BYTES) {
            first = (long) LONGS.get(text, start);
            last = (long) LONGS.get(text, start + length - Long.BYTES);
        } else {
            first = 0;
            for (int i = 0; i < length; i++) {
                first = first << 8 | text[start + i];
            }
            last = 0;
        }
        return (int) (((first ^ Long.rotateLeft(last, 23)) + length) * seed >>> shift);
    }
}

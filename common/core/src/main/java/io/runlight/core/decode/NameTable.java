/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A perfect hash of a fixed list of ASCII names: finds the place of a name by its length and three
 * words of eight bytes, without making a string of it.
 *
 * <p>The first word, the one at byte eight and the last one cover every byte of names up to {@value
 * #LONGEST} bytes, so that comparing them compares the names.
 */
final class NameTable {

    /** The place of names that are not in the list. */
    static final int UNKNOWN = -1;

    private static final int LONGEST = 3 * Long.BYTES;
    private static final long FIRST_SEED = 0x9E3779B97F4A7C15L;
    private static final long SEED_STEP = 0xBF58476D1CE4E5B8L;

    private final List<String> names;
    private final int[] lengths;
    private final long[] firsts;
    private final long[] middles;
    private final long[] lasts;
    private final int shift;
    private byte[] slots = {};
    private long seed = FIRST_SEED;

    private NameTable(List<String> names) {
        this.names = names;
        int size = names.size();
        lengths = new int[size];
        firsts = new long[size];
        middles = new long[size];
        lasts = new long[size];
        for (int i = 0; i < size; i++) {
            byte[] name = names.get(i).getBytes(StandardCharsets.US_ASCII);
            if (name.length > LONGEST) {
                throw new IllegalArgumentException("The name is too long: " + names.get(i));
            }
            lengths[i] = name.length;
            firsts[i] = Words.first(name, 0, name.length);
            middles[i] = middle(name, 0, name.length);
            lasts[i] = Words.last(name, 0, name.length);
        }
        // Four slots a name keep the search for a seed short.
        shift = Long.SIZE - (Integer.SIZE - Integer.numberOfLeadingZeros((size * 4) | 1));
        while (!place()) {
            seed += SEED_STEP;
        }
    }

    static NameTable of(String... names) {
        return new NameTable(List.of(names));
    }

    static NameTable of(List<String> names) {
        return new NameTable(List.copyOf(names));
    }

    /** The place of a name in the list, or {@link #UNKNOWN}. */
    int find(byte[] text, int start, int length) {
        long first = Words.first(text, start, length);
        long last = Words.last(text, start, length);
        int place = slots[slot(first, last, length)];
        return place >= 0
                        && lengths[place] == length
                        && firsts[place] == first
                        && lasts[place] == last
                        && middles[place] == middle(text, start, length)
                ? place
                : UNKNOWN;
    }

    int size() {
        return names.size();
    }

    /** The name at a place. */
    String name(int place) {
        return names.get(place);
    }

    private boolean place() {
        slots = new byte[1 << (Long.SIZE - shift)];
        Arrays.fill(slots, (byte) UNKNOWN);
        for (int i = 0; i < lengths.length; i++) {
            int slot = slot(firsts[i], lasts[i], lengths[i]);
            if (slots[slot] != UNKNOWN) {
                return false;
            }
            slots[slot] = (byte) i;
        }
        return true;
    }

    private int slot(long first, long last, int length) {
        return (int) ((((first ^ Long.rotateLeft(last, 23)) + length) * seed) >>> shift);
    }

    private static long middle(byte[] text, int start, int length) {
        return length > 2 * Long.BYTES ? Words.at(text, start + Long.BYTES) : 0;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

/**
 * A small set of short ASCII words that is asked with a piece of a buffer; case does not matter.
 */
final class WordSet {

    private static final int LONGEST = 8;
    private static final long SPREAD = 0x9E3779B97F4A7C15L;

    private final long[] slots;
    private final int shift;

    WordSet(String words) {
        String[] all = words.split(" ", -1);
        int bits = 33 - Integer.numberOfLeadingZeros(all.length * 2);
        slots = new long[1 << bits];
        shift = Long.SIZE - bits;
        for (String word : all) {
            add(pack(word.toCharArray(), 0, word.length()));
        }
    }

    boolean contains(char[] text, int from, int to) {
        if (to - from > LONGEST || to == from) {
            return false;
        }
        long word = pack(text, from, to);
        for (int slot = slotOf(word); slots[slot] != 0; slot = (slot + 1) & (slots.length - 1)) {
            if (slots[slot] == word) {
                return true;
            }
        }
        return false;
    }

    private void add(long word) {
        int slot = slotOf(word);
        while (slots[slot] != 0) {
            slot = (slot + 1) & (slots.length - 1);
        }
        slots[slot] = word;
    }

    private int slotOf(long word) {
        return (int) ((word * SPREAD) >>> shift);
    }

    /** Eight bits a character; never a number for two words. */
    private static long pack(char[] text, int from, int to) {
        long word = 0;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= 128) {
                return -1;
            }
            word = (word << 8) | (c >= 'A' && c <= 'Z' ? c | 0x20 : c);
        }
        return word;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A set of event ids that keeps 128 bits of each. Two different ids of one run among a million
 * collide with a probability of 10^-27, far below that of a memory error, so a hit is taken for a
 * duplicate; the ids themselves would take three to five times the room.
 *
 * <p>When it is full it lets every further id pass as new: a duplicate that slips through is still
 * caught by the key of the table, a lost event would not be.
 */
final class SeenIds {

    private static final int SMALLEST = 8;
    private static final long FIRST_FACTOR = 0x87c37b91114253d5L;
    private static final long SECOND_FACTOR = 0x4cf5ad432745937fL;

    /** Pairs of longs, (0, 0) where there is none; the length is a power of two. */
    private long[] slots = new long[2 * SMALLEST];

    private int size;
    private long overflow;

    /** Remembers the id; false if it was known. */
    boolean add(String id, int limit) {
        int length = id.length();
        long first = length;
        long second = length;
        int position = 0;
        for (; position + 8 <= length; position += 8) {
            first = mixFirst(first, second, fourChars(id, position));
            second = mixSecond(first, second, fourChars(id, position + 4));
        }
        long tail = 0;
        long tailEnd = 0;
        for (int i = position; i < length; i++) {
            if (i - position < 4) {
                tail = tail << 16 | id.charAt(i);
            } else {
                tailEnd = tailEnd << 16 | id.charAt(i);
            }
        }
        first = mixFirst(first, second, tail);
        second = mixSecond(first, second, tailEnd);
        first += second;
        second += first;
        first = finish(first);
        second = finish(second);
        first += second;
        second += first;
        return insert(first, first == 0 && second == 0 ? 1 : second, limit);
    }

    /** How many ids it holds. */
    int size() {
        return size;
    }

    /** How many ids it let pass without remembering them. */
    long overflow() {
        return overflow;
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(size);
        out.writeLong(overflow);
        for (int i = 0; i < slots.length; i += 2) {
            if (slots[i] != 0 || slots[i + 1] != 0) {
                out.writeLong(slots[i]);
                out.writeLong(slots[i + 1]);
            }
        }
    }

    static SeenIds read(DataInput in) throws IOException {
        SeenIds seen = new SeenIds();
        int size = in.readInt();
        if (size < 0) {
            throw new IOException("The state says that it holds " + size + " event ids");
        }
        seen.overflow = in.readLong();
        for (int i = 0; i < size; i++) {
            seen.insert(in.readLong(), in.readLong(), Integer.MAX_VALUE);
        }
        return seen;
    }

    private boolean insert(long first, long second, int limit) {
        int mask = slots.length - 1;
        int slot = (int) first << 1 & mask;
        while (slots[slot] != 0 || slots[slot + 1] != 0) {
            if (slots[slot] == first && slots[slot + 1] == second) {
                return false;
            }
            slot = slot + 2 & mask;
        }
        if (size >= limit) {
            overflow++;
            return true;
        }
        slots[slot] = first;
        slots[slot + 1] = second;
        size++;
        if (size * 3L > slots.length) {
            grow();
        }
        return true;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[old.length * 2];
        int mask = slots.length - 1;
        for (int i = 0; i < old.length; i += 2) {
            if (old[i] != 0 || old[i + 1] != 0) {
                int slot = (int) old[i] << 1 & mask;
                while (slots[slot] != 0 || slots[slot + 1] != 0) {
                    slot = slot + 2 & mask;
                }
                slots[slot] = old[i];
                slots[slot + 1] = old[i + 1];
            }
        }
    }

    private static long fourChars(String id, int position) {
        return (long) id.charAt(position) << 48
                | (long) id.charAt(position + 1) << 32
                | (long) id.charAt(position + 2) << 16
                | id.charAt(position + 3);
    }

    /** A round of MurmurHash3 x64 128; each half block goes into one half of the hash. */
    private static long mixFirst(long first, long second, long block) {
        long mixed = Long.rotateLeft(block * FIRST_FACTOR, 31) * SECOND_FACTOR;
        return (Long.rotateLeft(first ^ mixed, 27) + second) * 5 + 0x52dce729;
    }

    private static long mixSecond(long first, long second, long block) {
        long mixed = Long.rotateLeft(block * SECOND_FACTOR, 33) * FIRST_FACTOR;
        return (Long.rotateLeft(second ^ mixed, 31) + first) * 5 + 0x38495ab5;
    }

    private static long finish(long hash) {
        long mixed = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        mixed = (mixed ^ mixed >>> 33) * 0xc4ceb9fe1a85ec53L;
        return mixed ^ mixed >>> 33;
    }
}

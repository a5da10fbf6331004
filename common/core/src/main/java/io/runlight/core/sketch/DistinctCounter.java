/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.sketch;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * A HyperLogLog of 4096 registers that counts distinct values: exactly up to {@link #EXACT_LIMIT},
 * then with a standard error of 1.6 %. The content depends on the set of values alone, never on
 * their order or on how partial counters were merged.
 *
 * <p>The register of a 64-bit hash is its upper 12 bits; the register keeps the largest number of
 * leading zeros of the other 52 bits, plus one. The estimate is Ertl's (arXiv:1702.01284): {@code
 * 4096^2 / (2 ln 2) / (4096 * sigma(zeros / 4096) + sum over the other registers of 2^-r)} with
 * {@code sigma(x) = x + sum over k >= 1 of x^(2^k) * 2^(k - 1)}, which needs no tables and is as
 * short in SQL. Registers of coarser windows are the largest of each place.
 */
public final class DistinctCounter {

    /** Number of hashes that are kept as they are. */
    public static final int EXACT_LIMIT = 64;

    /** Number of registers. */
    public static final int REGISTERS = 4096;

    private static final int PRECISION = 12;
    private static final int EXPECTED = 256;
    private static final long TOP_BITS = 0x8080808080808080L;
    private static final VarHandle EIGHT =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final double FACTOR = REGISTERS * (double) REGISTERS / (2 * Math.log(2));

    private long[] hashes = {};
    private int exact;
    private byte[] registers;

    /** Counts a text. */
    public void add(String value) {
        addHash(TextHash.of(value));
    }

    /** Counts a value by its well-mixed 64-bit hash. */
    public void addHash(long hash) {
        if (registers == null) {
            addExact(hash);
        } else {
            addTo(registers, hash);
        }
    }

    /** Adds what another counter has seen, which stays as it is. */
    public void merge(DistinctCounter other) {
        if (other.registers == null) {
            for (int i = 0; i < other.exact; i++) {
                addHash(other.hashes[i]);
            }
        } else {
            mergeRegisters(other.registers);
        }
    }

    /** Adds what {@link #registers()} of another counter gave. */
    public void mergeRegisters(byte[] other) {
        if (other.length == 0) {
            return;
        }
        checkRegisters(other);
        if (registers == null) {
            spill();
        }
        for (int i = 0; i < REGISTERS; i += Long.BYTES) {
            long theirs = (long) EIGHT.get(other, i);
            // Most registers of most counters are zero, so eight of them are looked at at once.
            if (theirs != 0) {
                EIGHT.set(registers, i, largest((long) EIGHT.get(registers, i), theirs));
            }
        }
    }

    /** The larger one of each of eight pairs of bytes from 0 to 127. */
    private static long largest(long left, long right) {
        // The top bit of each byte stays where left is not below right: nothing is borrowed.
        long notBelow = ((left | TOP_BITS) - right) & TOP_BITS;
        long mask = notBelow - (notBelow >>> 7) | notBelow;
        return left & mask | right & ~mask;
    }

    /** The counter with the given content, as {@link #hashes()} or {@link #registers()} gave it. */
    public static DistinctCounter of(long[] hashes, byte[] registers) {
        DistinctCounter counter = new DistinctCounter();
        counter.mergeRegisters(registers);
        for (long hash : hashes) {
            counter.addHash(hash);
        }
        return counter;
    }

    /** The number of distinct values. */
    public long estimate() {
        return registers == null ? exact : estimate(registers);
    }

    /** The number of distinct values that registers tell of. */
    public static long estimate(byte[] registers) {
        if (registers.length == 0) {
            return 0;
        }
        checkRegisters(registers);
        int zeros = 0;
        double sum = 0;
        for (byte register : registers) {
            if (register == 0) {
                zeros++;
            } else {
                sum += 1.0 / (1L << register);
            }
        }
        if (zeros == REGISTERS) {
            return 0;
        }
        return Math.round(FACTOR / (REGISTERS * sigma(zeros / (double) REGISTERS) + sum));
    }

    /** The hashes while they are kept as they are, ascending; empty once registers are used. */
    public long[] hashes() {
        return Arrays.copyOf(hashes, exact);
    }

    /** Whether every hash is still kept as it is. */
    public boolean isExact() {
        return registers == null;
    }

    /** The 4096 registers, or no bytes when nothing was counted. */
    public byte[] registers() {
        if (registers != null) {
            return registers.clone();
        }
        if (exact == 0) {
            return new byte[0];
        }
        byte[] filled = new byte[REGISTERS];
        for (int i = 0; i < exact; i++) {
            addTo(filled, hashes[i]);
        }
        return filled;
    }

    /** The places of the registers above zero, ascending. */
    public int[] indexes() {
        int[] indexes = aboveZero();
        for (int i = 0; i < indexes.length; i++) {
            indexes[i] >>>= Byte.SIZE;
        }
        return indexes;
    }

    /** What the registers that {@link #indexes()} lists hold. */
    public byte[] ranks() {
        int[] registers = aboveZero();
        byte[] ranks = new byte[registers.length];
        for (int i = 0; i < ranks.length; i++) {
            ranks[i] = (byte) registers[i];
        }
        return ranks;
    }

    /** The registers above zero, ascending: the place, and in the lowest eight bits the rank. */
    public int[] aboveZero() {
        return registers == null ? aboveZeroOfHashes() : aboveZeroOfRegisters();
    }

    private int[] aboveZeroOfHashes() {
        int[] found = new int[exact];
        for (int i = 0; i < exact; i++) {
            found[i] = registerOf(hashes[i]) << Byte.SIZE | rankOf(hashes[i]);
        }
        Arrays.sort(found);
        int size = 0;
        for (int i = 0; i < exact; i++) {
            // Of several ranks of a place the last is the largest.
            boolean last = i + 1 == exact || found[i + 1] >>> Byte.SIZE != found[i] >>> Byte.SIZE;
            found[size] = found[i];
            size += last ? 1 : 0;
        }
        return size == exact ? found : Arrays.copyOf(found, size);
    }

    private int[] aboveZeroOfRegisters() {
        int[] found = new int[EXPECTED];
        int size = 0;
        for (int i = 0; i < REGISTERS; i += Long.BYTES) {
            if ((long) EIGHT.get(registers, i) == 0) {
                continue;
            }
            if (size + Long.BYTES > found.length) {
                found = Arrays.copyOf(found, 2 * found.length);
            }
            for (int j = i; j < i + Long.BYTES; j++) {
                found[size] = j << Byte.SIZE | registers[j];
                size += registers[j] == 0 ? 0 : 1;
            }
        }
        return Arrays.copyOf(found, size);
    }

    private void addExact(long hash) {
        int place = Arrays.binarySearch(hashes, 0, exact, hash);
        if (place >= 0) {
            return;
        }
        if (exact == EXACT_LIMIT) {
            spill();
            addTo(registers, hash);
            return;
        }
        if (exact == hashes.length) {
            hashes = Arrays.copyOf(hashes, Math.max(4, exact * 2));
        }
        int insertion = -place - 1;
        System.arraycopy(hashes, insertion, hashes, insertion + 1, exact - insertion);
        hashes[insertion] = hash;
        exact++;
    }

    private void spill() {
        registers = new byte[REGISTERS];
        for (int i = 0; i < exact; i++) {
            addTo(registers, hashes[i]);
        }
        hashes = new long[0];
        exact = 0;
    }

    private static void addTo(byte[] registers, long hash) {
        int register = registerOf(hash);
        byte rank = rankOf(hash);
        if (rank > registers[register]) {
            registers[register] = rank;
        }
    }

    private static int registerOf(long hash) {
        return (int) (hash >>> (Long.SIZE - PRECISION));
    }

    private static byte rankOf(long hash) {
        // The set bit bounds the number of zeros by the 52 bits that are left.
        long rest = (hash << PRECISION) | (1L << (PRECISION - 1));
        return (byte) (Long.numberOfLeadingZeros(rest) + 1);
    }

    private static double sigma(double x) {
        double power = x;
        double weight = 1;
        double sum = x;
        double previous;
        do {
            previous = sum;
            power *= power;
            sum += power * weight;
            weight *= 2;
        } while (sum != previous);
        return sum;
    }

    private static void checkRegisters(byte[] registers) {
        if (registers.length != REGISTERS) {
            throw new IllegalArgumentException(
                    "A counter has " + REGISTERS + " registers, not " + registers.length);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DistinctCounter that
                && Arrays.equals(registers, that.registers)
                && Arrays.equals(hashes(), that.hashes());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(registers) + Arrays.hashCode(hashes());
    }

    @Override
    public String toString() {
        return "DistinctCounter[" + estimate() + "]";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A sum of decimal numbers as a whole number of 128 bits in units of 10^-9, so that it does not
 * depend on the order in which they are added.
 *
 * <p>Each number is rounded once, half to even, when it is added. Numbers beyond {@link #LARGEST}
 * count as that; more than 10^11 of those are needed to overflow.
 */
final class FixedSum {

    /** The largest number that is told from larger ones. */
    static final double LARGEST = 1e18;

    private static final long UNITS_PER_ONE = 1_000_000_000L;
    private static final int DECIMALS = 9;

    /** Up to here a division of two doubles is the nearest double of the quotient. */
    private static final long EXACT_DOUBLE = 1L << 53;

    private long high;
    private long low;

    void add(double value) {
        double bounded = Math.max(-LARGEST, Math.min(LARGEST, value));
        long whole = (long) bounded;
        long rest = (long) Math.rint((bounded - whole) * UNITS_PER_ONE);
        addUnits(Math.multiplyHigh(whole, UNITS_PER_ONE), whole * UNITS_PER_ONE);
        addUnits(rest >> 63, rest);
    }

    void subtract(double value) {
        add(-value);
    }

    void add(FixedSum other) {
        addUnits(other.high, other.low);
    }

    void subtract(FixedSum other) {
        // Two's complement: the carry of the low half reaches the high one only from zero.
        addUnits(other.low == 0 ? -other.high : ~other.high, -other.low);
    }

    /** The sum as the nearest double. */
    double toDouble() {
        if (high == low >> 63 && Math.abs(low) <= EXACT_DOUBLE && low != Long.MIN_VALUE) {
            return low / (double) UNITS_PER_ONE;
        }
        BigInteger units =
                BigInteger.valueOf(high)
                        .shiftLeft(Long.SIZE)
                        .add(new BigInteger(Long.toUnsignedString(low)));
        return new BigDecimal(units, DECIMALS).doubleValue();
    }

    FixedSum copy() {
        FixedSum copy = new FixedSum();
        copy.add(this);
        return copy;
    }

    void write(BinaryOutput out) throws IOException {
        out.integer(high);
        out.integer(low);
    }

    static FixedSum read(BinaryInput in) throws IOException {
        FixedSum read = new FixedSum();
        read.high = in.integer();
        read.low = in.integer();
        return read;
    }

    private void addUnits(long moreHigh, long moreLow) {
        long sum = low + moreLow;
        long carry = Long.compareUnsigned(sum, low) < 0 ? 1 : 0;
        low = sum;
        high += moreHigh + carry;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FixedSum that && high == that.high && low == that.low;
    }

    @Override
    public int hashCode() {
        return 31 * Long.hashCode(high) + Long.hashCode(low);
    }

    @Override
    public String toString() {
        return Double.toString(toDouble());
    }
}

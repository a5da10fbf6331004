/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimal numbers as whole numbers of their last place, rounded half to even. Whoever adds up
 * prices or credits and whoever lands them rounds here, so that sums are those of the rows.
 */
public final class Decimals {

    /** Decimals of a price in US dollars. */
    public static final int USD_SCALE = 9;

    /** Decimals of credits. */
    public static final int CREDITS_SCALE = 6;

    private static final long[] POWERS_OF_TEN = new long[19];

    static {
        POWERS_OF_TEN[0] = 1;
        for (int i = 1; i < POWERS_OF_TEN.length; i++) {
            POWERS_OF_TEN[i] = POWERS_OF_TEN[i - 1] * 10;
        }
    }

    /** Above it a double has no fraction left, so that rounding needs no second look. */
    private static final double EXACT = 1L << 52;

    private Decimals() {}

    /**
     * The number of units of {@code 10^-scale} nearest to the value as it is written, ties to even.
     *
     * @throws IllegalArgumentException if that has more than 18 digits
     */
    public static long unscaled(double value, int scale) {
        double scaled = value * POWERS_OF_TEN[scale];
        double nearest = Math.rint(scaled);
        double magnitude = Math.abs(scaled);
        // The product is off by half a unit in the last place at most; only near a tie does it
        // matter.
        if (magnitude < EXACT / 1024 && Math.abs(Math.abs(scaled - nearest) - 0.5) > 1e-3) {
            return (long) nearest;
        }
        if (Double.isNaN(value) || magnitude >= 1e18) {
            throw new IllegalArgumentException(
                    value + " does not fit Decimal(18, " + scale + "); send a smaller number");
        }
        return BigDecimal.valueOf(value)
                .setScale(scale, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;

/** The parser of JSON numbers that the scanner has already found to be well-formed. */
final class NumberParser {

    /** Most bytes that a number may have. */
    static final int LONGEST = 64;

    /** Most digits that fit a long for sure. */
    static final int SAFE_DIGITS = 18;

    /** The largest mantissa up to which all are exact doubles. */
    static final long EXACT_MANTISSA = 1L << 53;

    private static final double[] POWERS_OF_TEN = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
        1e17, 1e18, 1e19, 1e20, 1e21, 1e22
    };

    private NumberParser() {}

    /** The number as the nearest double, which may be infinite. */
    static double toDouble(byte[] data, int start, int end) {
        long mantissa = 0;
        int exponent = 0;
        int digits = 0;
        int at = data[start] == '-' ? start + 1 : start;
        boolean fraction = false;
        for (; at < end; at++) {
            byte next = data[at];
            if (next == '.') {
                fraction = true;
            } else if (next >= '0' && next <= '9') {
                mantissa = mantissa * 10 + (next - '0');
                digits++;
                exponent -= fraction ? 1 : 0;
            } else {
                break;
            }
        }
        if (at == end && digits <= SAFE_DIGITS && mantissa <= EXACT_MANTISSA && exponent >= -22) {
            double value = scaled(mantissa, -exponent);
            return data[start] == '-' ? -value : value;
        }
        return Double.parseDouble(
                new String(data, start, end - start, StandardCharsets.ISO_8859_1));
    }

    /** An exact mantissa divided by a power of ten up to 22, rounded once and so right. */
    static double scaled(long mantissa, int decimals) {
        return mantissa / POWERS_OF_TEN[decimals];
    }

    /**
     * The number as an integer, {@link Long#MAX_VALUE} or {@link Long#MIN_VALUE} when it is too
     * large for a long.
     *
     * @throws ArithmeticException if it has a fraction
     */
    static long toLong(byte[] data, int start, int end) {
        int first = data[start] == '-' ? start + 1 : start;
        if (end - first > SAFE_DIGITS) {
            return unusualToLong(data, start, end);
        }
        long value = 0;
        for (int at = first; at < end; at++) {
            int digit = data[at] - '0';
            if (digit < 0 || digit > 9) {
                return unusualToLong(data, start, end);
            }
            value = value * 10 + digit;
        }
        return first == start ? value : -value;
    }

    private static long unusualToLong(byte[] data, int start, int end) {
        double rough = toDouble(data, start, end);
        if (Math.abs(rough) >= 1e18) {
            return rough > 0 ? Long.MAX_VALUE : Long.MIN_VALUE;
        }
        if (rough != 0 && Math.abs(rough) < 1) {
            throw new ArithmeticException("has a fraction");
        }
        try {
            return new BigDecimal(new String(data, start, end - start, StandardCharsets.ISO_8859_1))
                    .longValueExact();
        } catch (NumberFormatException e) {
            throw new ArithmeticException("has an exponent beyond reason");
        }
    }
}

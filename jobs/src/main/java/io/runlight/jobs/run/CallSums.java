/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.Decimals;

/** Exact sums over model calls: whole tokens and whole billionths of a US dollar. */
final class CallSums {

    /** What the column Decimal(18, 9) holds. */
    private static final long MOST_NANOS = 999_999_999_999_999_999L;

    private static final double MOST_DOLLARS = 1e9;

    long calls;
    long inputTokens;
    long outputTokens;
    long costNanos;

    void add(long input, long output, long nanos) {
        calls++;
        inputTokens = plus(inputTokens, input);
        outputTokens = plus(outputTokens, output);
        costNanos = plusNanos(costNanos, nanos);
    }

    void add(CallSums other) {
        calls += other.calls;
        inputTokens = plus(inputTokens, other.inputTokens);
        outputTokens = plus(outputTokens, other.outputTokens);
        costNanos = plusNanos(costNanos, other.costNanos);
    }

    /** The number of tokens, 0 if unknown; fewer than none is nonsense and counts as none. */
    static long tokens(Long count) {
        return count == null ? 0 : Math.max(0, count);
    }

    /** The price in billionths of a dollar, 0 if unknown or nonsense. */
    static long nanos(Double dollars) {
        if (dollars == null || !(dollars > 0)) {
            return 0;
        }
        if (dollars >= MOST_DOLLARS) {
            return MOST_NANOS;
        }
        return Decimals.unscaled(dollars, Decimals.USD_SCALE);
    }

    /** Both amounts together; stays at the largest number when there is no larger one. */
    static long plus(long one, long other) {
        long sum = one + other;
        return sum < 0 ? Long.MAX_VALUE : sum;
    }

    /** Both prices together; stays at the most that a column holds. */
    static long plusNanos(long one, long other) {
        return Math.min(MOST_NANOS, one + other);
    }
}

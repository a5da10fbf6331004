/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

final class DecimalsProperties {

    @Property
    void aDecimalIsWhatBigDecimalRoundsHalfToEven(
            @ForAll @DoubleRange(min = -1e8, max = 1e8) double value,
            @ForAll @IntRange(min = 0, max = 9) int scale) {
        assertThat(Decimals.unscaled(value, scale)).isEqualTo(exact(value, scale));
    }

    @Property
    void aDecimalNearATieIsRoundedHalfToEven(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long units) {
        double tie = BigDecimal.valueOf(units * 10 + 5, 10).doubleValue();
        for (double value : new double[] {tie, Math.nextUp(tie), Math.nextDown(tie)}) {
            assertThat(Decimals.unscaled(value, 9)).isEqualTo(exact(value, 9));
        }
    }

    @Property
    void whatARowGivesBackIsRoundedToTheSame(
            @ForAll @DoubleRange(min = 0, max = 1e6) double price,
            @ForAll @DoubleRange(min = -999_999_999, max = 999_999_999) double credits) {
        for (double value : new double[] {price, price / 1e9}) {
            checkRoundTrip(value, Decimals.USD_SCALE);
        }
        for (double value : new double[] {credits, credits / 1e9}) {
            checkRoundTrip(value, Decimals.CREDITS_SCALE);
        }
    }

    @Example
    void aNumberThatNoDecimalHoldsIsRefused() {
        for (double value : new double[] {1e10, -1e300, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatThrownBy(() -> Decimals.unscaled(value, 9))
                    .isInstanceOf(RuntimeException.class);
        }
    }

    private static void checkRoundTrip(double value, int scale) {
        long units = Decimals.unscaled(value, scale);
        double read = BigDecimal.valueOf(units, scale).doubleValue();
        assertThat(Decimals.unscaled(read, scale)).isEqualTo(units);
    }

    private static long exact(double value, int scale) {
        return BigDecimal.valueOf(value)
                .setScale(scale, RoundingMode.HALF_EVEN)
                .unscaledValue()
                .longValueExact();
    }
}

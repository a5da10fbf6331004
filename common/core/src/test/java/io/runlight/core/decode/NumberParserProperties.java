/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class NumberParserProperties {

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void a_double_is_the_nearest_one(@ForAll long digits, @ForAll @IntRange(max = 40) int scale) {
        String text = new BigDecimal(java.math.BigInteger.valueOf(digits), scale).toPlainString();

        assertThat(toDouble(text)).isEqualTo(Double.parseDouble(text));
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void every_double_comes_back_from_its_text(@ForAll double value) {
        assertThat(toDouble(Double.toString(value))).isEqualTo(value);
    }

    @Property(tries = 5000, shrinking = ShrinkingMode.OFF)
    void a_long_comes_back_however_it_is_written(
            @ForAll @IntRange(min = 0, max = 5) int zeros, @ForAll long any) {
        long value = any >> 12;
        String text = Long.toString(value);

        assertThat(toLong(text)).isEqualTo(value);
        assertThat(toLong(text + "." + "0".repeat(zeros + 1))).isEqualTo(value);
        assertThat(toLong(text + "000e-3")).isEqualTo(value);
    }

    @Test
    void numbers_beyond_a_long_are_the_largest_ones_and_fractions_are_none() {
        assertThat(toLong("1e30")).isEqualTo(Long.MAX_VALUE);
        assertThat(toLong("-1e400")).isEqualTo(Long.MIN_VALUE);
        assertThat(toLong("9223372036854775808")).isEqualTo(Long.MAX_VALUE);
        for (String fraction :
                new String[] {
                    "1.5", "0.1", "1e-1", "1e-400", "1e-99999999999", "123456789012345678.5"
                }) {
            assertThatThrownBy(() -> toLong(fraction))
                    .as(fraction)
                    .isInstanceOf(ArithmeticException.class);
        }
    }

    private static double toDouble(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return NumberParser.toDouble(bytes, 0, bytes.length);
    }

    private static long toLong(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        return NumberParser.toLong(bytes, 0, bytes.length);
    }
}

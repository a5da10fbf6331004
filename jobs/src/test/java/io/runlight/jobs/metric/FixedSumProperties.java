/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class FixedSumProperties {

    @Property
    void isTheSumOfTheRoundedNumbersInAnyOrderAndGrouping(
            @ForAll("numbers") List<Double> numbers, @ForAll long seed) {
        BigDecimal expected = BigDecimal.ZERO;
        FixedSum whole = new FixedSum();
        for (double number : numbers) {
            expected = expected.add(new BigDecimal(number).setScale(9, RoundingMode.HALF_EVEN));
            whole.add(number);
        }
        assertThat(whole.toDouble()).isEqualTo(expected.doubleValue());

        Random random = new Random(seed);
        List<Double> shuffled = new ArrayList<>(numbers);
        Collections.shuffle(shuffled, random);
        FixedSum left = new FixedSum();
        FixedSum right = new FixedSum();
        for (double number : shuffled) {
            (random.nextBoolean() ? left : right).add(number);
        }
        left.add(right);
        assertThat(left).isEqualTo(whole).hasSameHashCodeAs(whole);
    }

    @Property
    void whatIsSubtractedHasNeverBeenAdded(
            @ForAll("numbers") List<Double> kept, @ForAll("numbers") List<Double> wrong) {
        FixedSum expected = new FixedSum();
        kept.forEach(expected::add);

        FixedSum sum = new FixedSum();
        FixedSum mistake = new FixedSum();
        wrong.forEach(sum::add);
        wrong.forEach(mistake::add);
        kept.forEach(sum::add);
        FixedSum bySum = sum.copy();
        bySum.subtract(mistake);
        wrong.forEach(sum::subtract);

        assertThat(sum).isEqualTo(expected);
        assertThat(bySum).isEqualTo(expected);
    }

    @Example
    void whatIsTooLargeCountsAsTheLargest() {
        FixedSum sum = new FixedSum();
        for (int i = 0; i < 1_000; i++) {
            sum.add(Double.MAX_VALUE);
        }
        assertThat(sum.toDouble()).isEqualTo(1e21);
        sum.add(-Double.MAX_VALUE);
        assertThat(sum).hasToString("9.99E20");
    }

    @Provide
    Arbitrary<List<Double>> numbers() {
        return Arbitraries.oneOf(
                        Arbitraries.doubles().between(-1e18, 1e18).ofScale(9),
                        Arbitraries.doubles().between(-10, 10).ofScale(9),
                        Arbitraries.longs().between(-1L << 53, 1L << 53).map(Long::doubleValue),
                        Arbitraries.of(0.0, -0.0, 0.1, 1e-9, -1e18, 1e18))
                .list()
                .ofMaxSize(60);
    }
}

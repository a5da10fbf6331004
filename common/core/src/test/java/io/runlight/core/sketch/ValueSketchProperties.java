/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class ValueSketchProperties {

    private static final double[] QUANTILES = {0, 0.01, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99, 0.999, 1};

    @Property(shrinking = ShrinkingMode.OFF)
    void every_quantile_is_within_one_percent_of_the_exact_one(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 2000) int size) {
        double[] values = values(new Random(seed), size);

        ValueSketch sketch = sketch(values);

        double[] sorted = values.clone();
        Arrays.sort(sorted);
        assertThat(sketch.count()).isEqualTo(size);
        for (double q : QUANTILES) {
            double exact = sorted[(int) Math.floor(q * (size - 1))];
            assertThat(sketch.quantile(q)).isCloseTo(exact, within(exact * 0.010000001));
        }
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void parts_merge_in_any_order_to_the_whole(@ForAll long seed) {
        Random random = new Random(seed);
        double[] values = values(random, 500);
        int cut = random.nextInt(values.length);
        ValueSketch left = sketch(Arrays.copyOfRange(values, 0, cut));
        ValueSketch right = sketch(Arrays.copyOfRange(values, cut, values.length));

        ValueSketch one = ValueSketch.of(left.indexes(), left.counts());
        one.merge(right);
        ValueSketch other = ValueSketch.of(right.indexes(), right.counts());
        other.merge(left.indexes(), left.counts());

        assertThat(one).isEqualTo(sketch(values)).isEqualTo(other);
        assertThat(one.indexes()).isSorted();
        assertThat(one.indexes()).hasSameSizeAs(one.counts());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void what_is_retracted_was_never_there(@ForAll long seed) {
        Random random = new Random(seed);
        double[] kept = values(random, 200);
        double[] retracted = values(random, 200);
        ValueSketch sketch = new ValueSketch();
        for (double value : retracted) {
            sketch.accept(value, -1);
        }

        sketch.merge(sketch(kept));
        sketch.merge(sketch(retracted));

        assertThat(sketch).isEqualTo(sketch(kept));
    }

    @Test
    void the_value_of_a_bucket_lies_within_it_and_zero_has_its_own() {
        for (int index = -1000; index < 2000; index++) {
            assertThat(ValueSketch.indexOf(ValueSketch.valueOf(index))).isEqualTo(index);
        }
        assertThat(ValueSketch.valueOf(ValueSketch.ZERO_INDEX)).isZero();
        ValueSketch zeros = new ValueSketch();
        zeros.accept(0);
        zeros.accept(1e-300);
        assertThat(zeros.quantile(1)).isZero();
        assertThat(zeros.indexes()).containsExactly(ValueSketch.ZERO_INDEX);
    }

    @Test
    void an_empty_sketch_has_no_quantile_and_a_full_one_takes_no_nonsense() {
        ValueSketch sketch = new ValueSketch();

        assertThat(sketch.quantile(0.5)).isNaN();
        assertThat(sketch.isEmpty()).isTrue();
        assertThatThrownBy(() -> sketch.accept(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sketch.accept(Double.NaN))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> sketch.quantile(1.1)).isInstanceOf(IllegalArgumentException.class);
        sketch.accept(Double.POSITIVE_INFINITY);
        assertThat(sketch.quantile(1)).isCloseTo(ValueSketch.MAX_VALUE, within(1e16));
    }

    private static ValueSketch sketch(double[] values) {
        ValueSketch sketch = new ValueSketch();
        for (double value : values) {
            sketch.accept(value);
        }
        return sketch;
    }

    /** Values of very different sizes, zeros among them. */
    private static double[] values(Random random, int size) {
        double[] values = new double[size];
        for (int i = 0; i < size; i++) {
            values[i] =
                    switch (random.nextInt(10)) {
                        case 0 -> 0;
                        case 1 -> random.nextInt(10);
                        case 2 -> Math.pow(10, random.nextInt(24) - 8) * random.nextDouble();
                        default -> Math.exp(random.nextGaussian() * 2 + 6);
                    };
            if (values[i] < ValueSketch.MIN_VALUE) {
                values[i] = 0;
            }
        }
        return values;
    }
}

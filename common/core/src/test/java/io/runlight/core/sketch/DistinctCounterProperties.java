/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class DistinctCounterProperties {

    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    void the_estimate_is_within_four_standard_errors(
            @ForAll @IntRange(min = 1, max = 60_000) int size, @ForAll long seed) {
        DistinctCounter counter = new DistinctCounter();

        for (int i = 0; i < size; i++) {
            counter.add("user-" + seed + "-" + i);
            counter.add("user-" + seed + "-" + i / 2);
        }

        long bound =
                size <= DistinctCounter.EXACT_LIMIT ? 0 : Math.max(2, Math.round(size * 0.065));
        assertThat(counter.estimate()).isCloseTo(size, within(bound));
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void the_content_depends_on_the_set_of_values_alone(
            @ForAll @IntRange(max = 300) int size, @ForAll long seed) {
        Random random = new Random(seed);
        DistinctCounter whole = new DistinctCounter();
        DistinctCounter[] parts = {
            new DistinctCounter(), new DistinctCounter(), new DistinctCounter()
        };
        for (int i = 0; i < size; i++) {
            whole.add("v" + i);
        }
        for (int i = 2 * size - 1; i >= 0; i--) {
            parts[i < size ? i % 3 : random.nextInt(3)].add("v" + i % size);
        }

        DistinctCounter merged = new DistinctCounter();
        merged.merge(parts[2]);
        merged.merge(parts[0]);
        merged.merge(parts[1]);

        assertThat(merged).isEqualTo(whole);
        assertThat(merged.estimate()).isEqualTo(whole.estimate());
        assertThat(merged.registers()).isEqualTo(whole.registers());
        assertThat(
                        DistinctCounter.of(
                                merged.hashes(),
                                merged.isExact() ? new byte[0] : merged.registers()))
                .isEqualTo(merged);
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    void indexes_and_ranks_are_the_registers_above_zero(
            @ForAll @IntRange(max = 5_000) int size, @ForAll long seed) {
        DistinctCounter counter = new DistinctCounter();
        for (int i = 0; i < size; i++) {
            counter.add(seed + "-" + i);
        }

        int[] indexes = counter.indexes();
        byte[] ranks = counter.ranks();

        byte[] filled = new byte[size == 0 ? 0 : DistinctCounter.REGISTERS];
        for (int i = 0; i < indexes.length; i++) {
            filled[indexes[i]] = ranks[i];
        }
        assertThat(indexes).isSorted().hasSameSizeAs(ranks).doesNotHaveDuplicates();
        assertThat(ranks).doesNotContain((byte) 0);
        assertThat(filled).isEqualTo(counter.registers());
    }

    @Test
    void registers_of_few_values_estimate_nearly_the_exact_number() {
        DistinctCounter counter = new DistinctCounter();
        for (int i = 0; i < DistinctCounter.EXACT_LIMIT; i++) {
            counter.add("user-" + i);
        }

        assertThat(counter.estimate()).isEqualTo(DistinctCounter.EXACT_LIMIT);
        assertThat(DistinctCounter.estimate(counter.registers()))
                .isCloseTo(DistinctCounter.EXACT_LIMIT, within(2L));
        assertThat(new DistinctCounter().registers()).isEmpty();
        assertThat(DistinctCounter.estimate(new byte[0])).isZero();
        assertThat(DistinctCounter.estimate(new byte[DistinctCounter.REGISTERS])).isZero();
    }

    @Test
    void the_hash_of_a_text_never_changes() {
        assertThat(TextHash.of("user-1")).isEqualTo(4241076050861257667L);
    }
}

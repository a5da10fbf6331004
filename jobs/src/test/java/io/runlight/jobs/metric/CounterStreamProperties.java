/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class CounterStreamProperties {

    private static final long GAP = 100;
    private static final long WINDOW = 60;

    @Property(tries = 2_000)
    void growthIsThatBetweenNeighboursOfAllSamplesInAnyOrder(
            @ForAll("samples") List<Sample> samples, @ForAll long seed) {
        List<Sample> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new Random(seed));
        Windows windows = new Windows();
        CounterStream stream = new CounterStream();
        for (Sample sample : shuffled) {
            assertThat(stream.insert(sample.time(), sample.total(), GAP, windows)).isTrue();
        }
        assertThat(windows.grown()).isEqualTo(naive(samples));
    }

    @Property(tries = 2_000)
    void forgettingWhatIsTooOldForAnyLaterSampleChangesNothing(
            @ForAll("samples") List<Sample> samples, @ForAll long seed) {
        long disorder = 150;
        Random random = new Random(seed);
        List<Sample> arriving =
                samples.stream()
                        .map(
                                sample ->
                                        new Delayed(
                                                sample, sample.time() + random.nextLong(disorder)))
                        .sorted(Comparator.comparing(Delayed::arrival))
                        .map(Delayed::sample)
                        .toList();
        Windows windows = new Windows();
        CounterStream stream = new CounterStream();
        long latest = Long.MIN_VALUE;
        for (Sample sample : arriving) {
            assertThat(stream.insert(sample.time(), sample.total(), GAP, windows)).isTrue();
            latest = Math.max(latest, sample.time());
            stream.forget(latest - disorder, Integer.MAX_VALUE);
        }
        assertThat(windows.grown()).isEqualTo(naive(samples));
    }

    @Property(tries = 500)
    void theLimitKeepsTheNewestSamplesAndTellsInOrderGrowthAllTheSame(
            @ForAll("samples") List<Sample> samples) {
        List<Sample> sorted = sorted(samples);
        Windows windows = new Windows();
        CounterStream stream = new CounterStream();
        for (Sample sample : sorted) {
            stream.insert(sample.time(), sample.total(), GAP, windows);
            stream.forget(Long.MIN_VALUE, 3);
            assertThat(stream.size()).isLessThanOrEqualTo(3);
        }
        assertThat(windows.grown()).isEqualTo(naive(samples));
        if (samples.size() > 3) {
            assertThat(stream.insert(sorted.get(0).time() - 1, 5, GAP, windows)).isFalse();
            assertThat(windows.grown()).isEqualTo(naive(samples));
        }
    }

    /** What a person would do: sort, and look at each pair of neighbours. */
    private static Map<Long, String> naive(List<Sample> samples) {
        Windows windows = new Windows();
        List<Sample> sorted = sorted(samples);
        for (int i = 1; i < sorted.size(); i++) {
            Sample from = sorted.get(i - 1);
            Sample to = sorted.get(i);
            if (to.time() - from.time() <= GAP) {
                windows.add(to.time(), from.total(), to.total());
            }
        }
        return windows.grown();
    }

    private static List<Sample> sorted(List<Sample> samples) {
        return samples.stream()
                .sorted(Comparator.comparing(Sample::time).thenComparing(Sample::total))
                .toList();
    }

    @Provide
    Arbitrary<List<Sample>> samples() {
        Arbitrary<Double> total =
                Arbitraries.oneOf(
                        Arbitraries.integers().between(0, 20).map(Integer::doubleValue),
                        Arbitraries.doubles().between(0, 1_000).ofScale(9));
        return Combinators.combine(Arbitraries.longs().between(0, 800), total)
                .as(Sample::new)
                .list()
                .ofMaxSize(30);
    }

    record Sample(long time, double total) {}

    private record Delayed(Sample sample, long arrival) {}

    /** The growth in each window. */
    private static final class Windows implements CounterStream.Growth {

        private final Map<Long, CounterIncrease> byWindow = new TreeMap<>();

        @Override
        public void add(long atMillis, double from, double to) {
            window(atMillis).add(from, to);
        }

        @Override
        public void takeBack(long atMillis, double from, double to) {
            window(atMillis).takeBack(from, to);
        }

        private CounterIncrease window(long atMillis) {
            return byWindow.computeIfAbsent(atMillis / WINDOW, start -> new CounterIncrease());
        }

        Map<Long, String> grown() {
            Map<Long, String> grown = new TreeMap<>();
            byWindow.forEach(
                    (window, increase) -> {
                        if (increase.increase() != 0 || increase.resets() != 0) {
                            grown.put(window, increase.increase() + "/" + increase.resets());
                        }
                    });
            return grown;
        }
    }
}

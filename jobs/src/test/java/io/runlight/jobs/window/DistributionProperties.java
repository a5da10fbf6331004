/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

final class DistributionProperties {

    private static final double[] QUANTILES = {0, 0.1, 0.5, 0.9, 0.95, 0.99, 1};

    /** One value that is added, or taken back. */
    private record Step(long units, boolean back) {}

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void anyOrderAndGroupingOfAddingAndTakingBackHasTheSameBytes(
            @ForAll @IntRange(max = FewValues.LIMIT) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Step> steps = steps(size, random);

        Distribution inOrder = new Distribution(Measure.DURATION);
        steps.forEach(step -> apply(step, inOrder));

        Collections.shuffle(steps, random);
        assertThat(bytes(inParts(steps, random))).isEqualTo(bytes(inOrder));
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void anyOrderAndGroupingOfManyValuesHasTheSameBytes(
            @ForAll @IntRange(min = 33, max = 300) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Step> steps = steps(size, random);
        steps.removeIf(Step::back);
        Distribution inOrder = new Distribution(Measure.DURATION);
        steps.forEach(step -> apply(step, inOrder));

        Collections.shuffle(steps, random);
        assertThat(bytes(inParts(steps, random))).isEqualTo(bytes(inOrder));
    }

    @Property(tries = 2_000, shrinking = ShrinkingMode.OFF)
    void itIsThatOfWhatStays(@ForAll @IntRange(max = 300) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Step> steps = steps(size, random);
        Collections.shuffle(steps, random);
        List<Long> values = rest(steps);

        Distribution distribution = inParts(steps, random);

        assertThat(distribution.count()).isEqualTo(values.size());
        if (size <= FewValues.LIMIT || values.size() > Distribution.EXACT_LIMIT) {
            assertThat(distribution.isExact()).isEqualTo(values.size() <= Distribution.EXACT_LIMIT);
        }
        if (values.isEmpty()) {
            assertThat(distribution.sum()).isZero();
            assertThat(distribution.min()).isNaN();
            assertThat(distribution.max()).isNaN();
            assertThat(distribution.quantile(0.5)).isNaN();
            assertThat(distribution.sketch().indexes()).isEmpty();
            return;
        }
        assertThat(distribution.sum())
                .isEqualTo(values.stream().mapToLong(Long::longValue).sum() / 1e3);
        checkExtremes(distribution, values);
        double allowed = distribution.isExact() ? 0 : 0.010_001;
        for (double q : QUANTILES) {
            double exact = values.get((int) (q * (values.size() - 1))) / 1e3;
            assertThat(distribution.quantile(q)).isCloseTo(exact, within(exact * allowed));
            assertThat(distribution.sketch().quantile(q))
                    .isCloseTo(exact, within(exact * 0.010_001));
        }
    }

    @Property(tries = 1_000, shrinking = ShrinkingMode.OFF)
    void whatIsSaidDependsOnWhatStaysAlone(
            @ForAll @IntRange(min = 33, max = 200) int size,
            @ForAll @IntRange(max = 200) int corrections,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<Step> steps = new ArrayList<>();
        Distribution stayed = new Distribution(Measure.RUN_MEMORY);
        for (int i = 0; i < size; i++) {
            long units = 1 + random.nextInt(1_000_000);
            stayed.add(units);
            steps.add(new Step(units, false));
        }
        for (int i = 0; i < corrections; i++) {
            long units = random.nextBoolean() ? random.nextInt(100) : 2_000_000 + i;
            steps.add(new Step(units, false));
            steps.add(new Step(units, true));
        }
        Collections.shuffle(steps, random);

        Distribution corrected = inParts(steps, random, Measure.RUN_MEMORY);

        assertThat(said(corrected)).isEqualTo(said(stayed));
    }

    @Property(tries = 500, shrinking = ShrinkingMode.OFF)
    void extremesAreExactWhereNothingIsTakenBack(
            @ForAll @IntRange(min = 1, max = 300) int size, @ForAll long seed) {
        Random random = new Random(seed);
        List<Step> steps = steps(size, random);
        steps.removeIf(Step::back);

        Distribution distribution = inParts(steps, random, Measure.LATENCY);

        List<Long> values = rest(steps);
        assertThat(distribution.min()).isEqualTo(values.get(0) / 1e3);
        assertThat(distribution.max()).isEqualTo(values.get(size - 1) / 1e3);
    }

    @Example
    void anExtremeThatIsFarFromOthersIsExactHoweverOftenItIsCorrected() {
        Distribution distribution = new Distribution(Measure.DURATION);
        for (int i = 0; i < 100; i++) {
            distribution.add(1_000_007L + 100_000 * i);
        }
        for (int correction = 0; correction < 50; correction++) {
            Distribution part = new Distribution(Measure.DURATION);
            part.takeBack(1_000_007L + (correction == 0 ? 0 : 100 * (correction - 1)));
            part.add(1_000_007L + 100 * correction);
            distribution.merge(part);
        }

        assertThat(distribution.min()).isEqualTo(1_004.907);
        assertThat(distribution.max()).isCloseTo(10_900.007, within(109.0));
    }

    @Example
    void sumsBeyondSixtyFourBitsAreRight() {
        Distribution distribution = new Distribution(Measure.DURATION);
        BigInteger sum = BigInteger.ZERO;
        Random random = new Random(7);
        for (int i = 0; i < 1_000; i++) {
            long units = random.nextLong() >> 1;
            distribution.add(Math.abs(units));
            sum = sum.add(BigInteger.valueOf(Math.abs(units)));
        }

        assertThat(distribution.sum()).isCloseTo(sum.doubleValue() / 1e3, within(1e3));
    }

    /** Extremes of many are the mean of what is within 2 % of them. */
    private static void checkExtremes(Distribution distribution, List<Long> values) {
        double least = values.get(0) / 1e3;
        double most = values.get(values.size() - 1) / 1e3;
        double loose = distribution.isExact() ? 0 : 0.020_001;
        assertThat(distribution.min()).isCloseTo(least, within(least * loose));
        assertThat(distribution.max()).isCloseTo(most, within(most * loose));
    }

    private static Distribution inParts(List<Step> steps, Random random) {
        return inParts(steps, random, Measure.DURATION);
    }

    private static Distribution inParts(List<Step> steps, Random random, Measure measure) {
        List<Distribution> parts = new ArrayList<>();
        parts.add(new Distribution(measure));
        for (Step step : steps) {
            if (random.nextInt(6) == 0) {
                parts.add(new Distribution(measure));
            }
            apply(step, parts.get(random.nextInt(parts.size())));
        }
        while (parts.size() > 1) {
            Distribution part = parts.remove(random.nextInt(parts.size()));
            parts.get(random.nextInt(parts.size())).merge(part);
        }
        return parts.get(0);
    }

    private static void apply(Step step, Distribution distribution) {
        if (step.back()) {
            distribution.takeBack(step.units());
        } else {
            distribution.add(step.units());
        }
    }

    /** Added values with equal ones among them, each of which may be taken back. */
    private static List<Step> steps(int size, Random random) {
        List<Step> steps = new ArrayList<>();
        double share = random.nextDouble();
        int range = 1 << (1 + random.nextInt(30));
        for (int i = 0; i < size; i++) {
            long units = random.nextInt(range);
            steps.add(new Step(units, false));
            if (random.nextDouble() < share) {
                steps.add(new Step(units, true));
            }
        }
        return steps;
    }

    private static List<Long> rest(List<Step> steps) {
        List<Long> values = new ArrayList<>();
        steps.stream().filter(step -> !step.back()).forEach(step -> values.add(step.units()));
        steps.stream().filter(Step::back).forEach(step -> values.remove((Object) step.units()));
        Collections.sort(values);
        return values;
    }

    /** All that a row tells. */
    private static List<Object> said(Distribution distribution) {
        return List.of(
                distribution.count(),
                distribution.sum(),
                distribution.min(),
                distribution.max(),
                distribution.quantile(0.5),
                distribution.quantile(0.99),
                distribution.sketch());
    }

    private static byte[] bytes(Distribution distribution) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            distribution.write(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.core.event.MetricEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class MetricPaneProperties {

    private static final double[] QUANTILES = {0, 0.25, 0.5, 0.95, 0.99, 1};

    private final MetricPaneCodec codec = new MetricPaneCodec();

    @Property(tries = 500)
    void partsMergeToTheSameBytesInAnyOrderAndGrouping(
            @ForAll("samples") List<MetricEvent> samples, @ForAll long seed) throws IOException {
        MetricPane whole = new MetricPane();
        samples.forEach(whole::add);

        Random random = new Random(seed);
        List<MetricEvent> shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, random);
        List<MetricPane> parts = new ArrayList<>(List.of(new MetricPane()));
        for (MetricEvent sample : shuffled) {
            parts.get(parts.size() - 1).add(sample);
            if (random.nextInt(8) == 0) {
                parts.add(new MetricPane());
            }
        }
        Collections.shuffle(parts, random);
        MetricPane merged = new MetricPane();
        for (MetricPane part : parts) {
            merged.merge(random.nextBoolean() ? part : read(write(part)));
        }

        assertThat(write(merged)).isEqualTo(write(whole));
        assertThat(write(read(write(whole)))).isEqualTo(write(whole));
    }

    @Property(tries = 500)
    void gaugesEqualANaiveReference(@ForAll("values") List<Double> values) {
        MetricPane pane = new MetricPane();
        for (int i = 0; i < values.size(); i++) {
            pane.add(Samples.gauge("e" + i, 1_000 - i, "g", values.get(i)));
        }
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        GaugeValues gauge = pane.gaugeValues();

        assertThat(pane.count()).isEqualTo(sorted.length);
        assertThat(gauge.count()).isEqualTo(sorted.length);
        assertThat(gauge.min()).isEqualTo(sorted[0]);
        assertThat(gauge.max()).isEqualTo(sorted[sorted.length - 1]);
        assertThat(pane.last().value()).isEqualTo(values.get(0));
        assertThat(pane.last().atMillis()).isEqualTo(1_000);
        for (double q : QUANTILES) {
            double exact = sorted[(int) (q * (sorted.length - 1))];
            double tolerance =
                    sorted.length <= GaugeValues.EXACT_LIMIT ? 0 : Math.abs(exact) * 0.01 + 1e-9;
            assertThat(gauge.quantile(q)).isCloseTo(exact, within(tolerance));
        }
        assertThat(gauge.positive().count() + gauge.negative().count()).isEqualTo(sorted.length);
    }

    @Property(tries = 500)
    void histogramsAreExactAtTheBoundsThatAllHave(
            @ForAll("histograms") List<MetricEvent> histograms) {
        MetricPane pane = new MetricPane();
        histograms.forEach(pane::add);

        TreeSet<Double> common = new TreeSet<>(histograms.get(0).bounds());
        histograms.forEach(histogram -> common.retainAll(histogram.bounds()));
        double[] bounds = pane.histogram().bounds();
        assertThat(bounds)
                .containsExactly(common.stream().mapToDouble(Double::doubleValue).toArray());
        long reached = 0;
        for (int i = 0; i < bounds.length; i++) {
            reached += pane.histogram().counts()[i];
            double bound = bounds[i];
            assertThat(reached).isEqualTo(histograms.stream().mapToLong(h -> upTo(bound, h)).sum());
        }
        assertThat(pane.count())
                .isEqualTo(
                        histograms.stream()
                                .flatMap(histogram -> histogram.counts().stream())
                                .mapToLong(Long::longValue)
                                .sum());
    }

    private static long upTo(double bound, MetricEvent histogram) {
        return histogram.counts().stream()
                .limit(histogram.bounds().indexOf(bound) + 1)
                .mapToLong(Long::longValue)
                .sum();
    }

    private byte[] write(MetricPane pane) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(pane, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private MetricPane read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        MetricPane pane = codec.read(in);
        assertThat(in.available()).isZero();
        return pane;
    }

    @Provide
    Arbitrary<List<MetricEvent>> samples() {
        return Arbitraries.oneOf(values().map(MetricPaneProperties::gauges), histograms());
    }

    @Provide
    Arbitrary<List<Double>> values() {
        Arbitrary<Double> value =
                Arbitraries.oneOf(
                        Arbitraries.doubles().between(-1e6, 1e6).ofScale(6),
                        Arbitraries.doubles().between(0, 1).ofScale(9),
                        Arbitraries.integers().between(-3, 3).map(Integer::doubleValue));
        return Arbitraries.oneOf(
                value.list().ofMinSize(1).ofMaxSize(40), value.list().ofMinSize(30).ofMaxSize(90));
    }

    @Provide
    Arbitrary<List<MetricEvent>> histograms() {
        return Arbitraries.randomValue(MetricPaneProperties::histogram)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
    }

    /** Some of them at the same time, so that ties have to be decided. */
    private static List<MetricEvent> gauges(List<Double> values) {
        List<MetricEvent> samples = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            samples.add(Samples.gauge("e" + i, i % 5, "g", values.get(i)));
        }
        return samples;
    }

    private static MetricEvent histogram(Random random) {
        TreeSet<Double> bounds = new TreeSet<>();
        int size = 1 + random.nextInt(6);
        while (bounds.size() < size) {
            bounds.add((double) (random.nextInt(10) - 2));
        }
        List<Long> counts = new ArrayList<>();
        for (int i = 0; i <= size; i++) {
            counts.add((long) random.nextInt(5));
        }
        return Samples.histogram(
                "h" + random.nextLong(),
                random.nextInt(5),
                "h",
                List.copyOf(bounds),
                counts,
                random.nextInt(4) == 0 ? null : random.nextDouble());
    }
}

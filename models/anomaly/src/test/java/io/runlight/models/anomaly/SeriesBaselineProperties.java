/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

class SeriesBaselineProperties {

    private static final BaselineSettings SETTINGS = BaselineSettings.DEFAULT;

    @Property(tries = 300)
    void aValueBeyondTheThresholdIsFoundAndOneWithinIsNot(
            @ForAll long seed,
            @ForAll @IntRange(min = 30, max = 1_500) int support,
            @ForAll @DoubleRange(min = 1.001, max = 1_000) @Scale(4) double beyond,
            @ForAll @DoubleRange(max = 0.999) @Scale(4) double within,
            @ForAll boolean above) {
        SeriesBaseline baseline = wild(seed, support);
        Reading probe = Waves.read(Waves.copy(baseline), support, 0);
        double threshold = SETTINGS.threshold() * probe.sigma() * (above ? 1 : -1);

        Reading out =
                Waves.read(Waves.copy(baseline), support, probe.expected() + threshold * beyond);
        Reading in =
                Waves.read(Waves.copy(baseline), support, probe.expected() + threshold * within);

        assertThat(out.outside()).isEqualTo(out.judged());
        assertThat(in.outside()).isFalse();
    }

    @Property
    void severitiesLieBetweenZeroAndOneAndGrowWithTheDeviationAndItsDuration(
            @ForAll @DoubleRange(max = 1e9) double z,
            @ForAll @DoubleRange(max = 1e9) double more,
            @ForAll @DoubleRange(min = 0.1, max = 50) double threshold,
            @ForAll @IntRange(min = 1, max = 10_000) int streak) {
        double severity = Severity.of(z, threshold, streak);

        assertThat(severity).isBetween(0.0, 1.0);
        assertThat(Severity.of(z + more, threshold, streak)).isGreaterThanOrEqualTo(severity);
        assertThat(Severity.of(z, threshold, streak + 1)).isGreaterThanOrEqualTo(severity);
        assertThat(Severity.of(-z, threshold, streak)).isEqualTo(severity);
        assertThat(Severity.of(Severity.of(z + more, threshold, streak)))
                .isGreaterThanOrEqualTo(Severity.of(severity));
    }

    @Property(tries = 100)
    void theSameValuesGiveTheSameReadingsWhereverTheStateWasWrittenAndRead(
            @ForAll long seed, @ForAll @IntRange(max = 600) int restart) {
        Waves one = new Waves(seed);
        Waves other = new Waves(seed);
        SeriesBaseline straight = new SeriesBaseline();
        SeriesBaseline restarted = new SeriesBaseline();
        for (int i = 0; i < 700; i++) {
            if (i == restart) {
                restarted = Waves.copy(restarted);
            }
            assertThat(Waves.read(restarted, i, value(other, i)))
                    .isEqualTo(Waves.read(straight, i, value(one, i)));
        }
        assertThat(Waves.bytes(restarted)).isEqualTo(Waves.bytes(straight));
    }

    @Property(tries = 50)
    void noReadingIsWithoutANumberWhateverTheValues(
            @ForAll long seed, @ForAll @DoubleRange(min = -1e15, max = 1e15) double extreme) {
        SeriesBaseline baseline = wild(seed, 200);
        for (int i = 0; i < 100; i++) {
            Reading reading = Waves.read(baseline, 200 + i, i % 3 == 0 ? extreme : 0);
            assertThat(reading.expected()).isFinite();
            assertThat(reading.z()).isFinite();
            assertThat(reading.sigma()).isPositive().isFinite();
            assertThat(reading.score()).isBetween(0.0, 1.0);
        }
    }

    private static SeriesBaseline wild(long seed, int values) {
        SeriesBaseline baseline = new SeriesBaseline();
        Waves waves = new Waves(seed);
        for (int i = 0; i < values; i++) {
            Waves.read(baseline, i, value(waves, i));
        }
        return baseline;
    }

    /** Heavy tails, and flat stretches. */
    private static double value(Waves waves, int index) {
        double noise = waves.noise();
        return index / 50 % 4 == 3 ? 0 : 20 + noise * noise * noise;
    }
}

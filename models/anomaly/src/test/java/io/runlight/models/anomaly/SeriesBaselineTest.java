/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import static io.runlight.models.anomaly.Waves.DAY;
import static io.runlight.models.anomaly.Waves.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SeriesBaselineTest {

    private static final BaselineSettings SETTINGS = BaselineSettings.DEFAULT;

    @Test
    void anHonestSigmaIsLearnedFromNoise() {
        Reading reading = read(Waves.calm(2_000), 2_000, 100);

        assertThat(reading.expected()).isCloseTo(100, within(0.5));
        assertThat(reading.sigma()).isCloseTo(1, within(0.15));
        assertThat(reading.outside()).isFalse();
    }

    @Test
    void aSpikeIsOutsideAndUnusual() {
        SeriesBaseline baseline = Waves.calm(1_000);
        BaselineSettings restless = new BaselineSettings(4, 30, 2.1, 0, 48);

        Reading reading = baseline.next(Waves.time(1_000), 140, MeasureRules.ANY, restless);

        assertThat(reading.outside()).isTrue();
        assertThat(reading.unusual()).isTrue();
        assertThat(reading.streak()).isEqualTo(1);
        assertThat(reading.score()).isBetween(0.25, 1.0);
    }

    @Test
    void theTestedValueNeverEntersWhatItIsTestedAgainst() {
        SeriesBaseline one = Waves.calm(500);
        SeriesBaseline other = Waves.copy(one);

        Reading low = read(one, 500, 3);
        Reading high = read(other, 500, 1e9);

        assertThat(low.expected()).isEqualTo(high.expected());
        assertThat(low.sigma()).isEqualTo(high.sigma());
    }

    @Test
    void nothingIsJudgedBeforeThereIsSupport() {
        SeriesBaseline young = Waves.calm(SETTINGS.minimumSupport() - 1);

        Reading reading = read(young, SETTINGS.minimumSupport() - 1, 1e6);

        assertThat(reading.judged()).isFalse();
        assertThat(reading.outside()).isFalse();
    }

    @Test
    void aYoungBaselineIsLessSureThanAnOldOne() {
        double young = read(Waves.calm(30), 30, 100).sigma();
        double old = read(Waves.calm(3_000), 3_000, 100).sigma();

        assertThat(young).isGreaterThan(old * 1.1);
    }

    @Test
    void theHourOfTheDayIsLearned() {
        SeriesBaseline baseline = new SeriesBaseline();
        Waves waves = new Waves(3);
        for (int i = 0; i < 10 * DAY; i++) {
            read(baseline, i, waves.daily(i));
        }
        int night = 10 * DAY + 36;

        Reading busyAtNight = read(baseline, night, 200);
        Reading quietAtNight = read(Waves.copy(baseline), night + 1, 50);

        assertThat(busyAtNight.outside()).isTrue();
        assertThat(busyAtNight.expected()).isCloseTo(50, within(5.0));
        assertThat(quietAtNight.outside()).isFalse();
    }

    @Test
    void theHourOfTheWeekIsLearned() {
        SeriesBaseline baseline = new SeriesBaseline();
        Waves waves = new Waves(4);
        int outside = 0;
        for (int i = 0; i < 35 * DAY + 120; i++) {
            boolean isOutside = read(baseline, i, weekly(waves, i)).outside();
            outside += isOutside && i >= 21 * DAY ? 1 : 0;
        }
        Reading quietOnABusyDay = read(baseline, 35 * DAY + 120, 50);

        assertThat(outside).isLessThan(5);
        assertThat(quietOnABusyDay.expected()).isCloseTo(200, within(5.0));
        assertThat(quietOnABusyDay.outside()).isTrue();
    }

    /** Five busy days, two quiet ones. */
    private static double weekly(Waves waves, int index) {
        return index / DAY % 7 < 5 ? waves.daily(index) : 50 + waves.noise();
    }

    @Test
    void aSideThatDoesNotMatterIsNotOutside() {
        SeriesBaseline baseline = Waves.calm(500);

        Reading reading =
                baseline.next(Waves.time(500), 0, new MeasureRules(Direction.HIGH, 0), SETTINGS);

        assertThat(reading.z()).isLessThan(-50);
        assertThat(reading.outside()).isFalse();
    }

    @Test
    void whatIsSmallerThanTheFloorDoesNotMatterHoweverCalmTheSeriesIs() {
        MeasureRules rules = new MeasureRules(Direction.BOTH, 5);
        SeriesBaseline flat = new SeriesBaseline();
        for (int i = 0; i < 500; i++) {
            flat.next(Waves.time(i), 10, rules, SETTINGS);
        }
        SeriesBaseline other = Waves.copy(flat);

        assertThat(flat.next(Waves.time(500), 14.9, rules, SETTINGS).outside()).isFalse();
        assertThat(other.next(Waves.time(500), 15.1, rules, SETTINGS).outside()).isTrue();
    }

    @Test
    void anIncidentDoesNotMoveTheExpectation() {
        SeriesBaseline baseline = Waves.calm(1_000);
        double before = read(Waves.copy(baseline), 1_000, 100).expected();
        Reading last = null;
        for (int i = 0; i < SETTINGS.regime() - 1; i++) {
            last = read(baseline, 1_000 + i, 300);
        }

        assertThat(last.expected()).isCloseTo(before, within(0.5));
        assertThat(last.outside()).isTrue();
        assertThat(last.streak()).isEqualTo(SETTINGS.regime() - 1);
    }

    @Test
    void whatLastsBecomesTheNewNormal() {
        SeriesBaseline baseline = Waves.calm(1_000);
        Waves waves = new Waves(5);
        for (int i = 0; i < SETTINGS.regime() + 2 * SETTINGS.minimumSupport(); i++) {
            read(baseline, 1_000 + i, 300 + waves.noise());
        }

        Reading normal = read(baseline, 2_000, 300);
        Reading old = read(baseline, 2_001, 100);

        assertThat(normal.outside()).isFalse();
        assertThat(normal.expected()).isCloseTo(300, within(2.0));
        assertThat(old.outside()).isTrue();
    }

    @Test
    void aNoisySeriesIsSeldomOutside() {
        SeriesBaseline baseline = new SeriesBaseline();
        Waves waves = new Waves(6);
        int outside = 0;
        for (int i = 0; i < 20_000; i++) {
            outside += read(baseline, i, waves.calm()).outside() ? 1 : 0;
        }

        assertThat(outside).isLessThan(10);
    }

    @Test
    void unusualMomentsKeepTheirDistance() {
        SeriesBaseline baseline = new SeriesBaseline();
        Waves waves = new Waves(8);
        int last = -SETTINGS.rest();
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            boolean spike = i > 200 && i % 37 == 0;
            if (read(baseline, i, waves.calm() + (spike ? i : 0)).unusual()) {
                assertThat(i - last).isGreaterThanOrEqualTo(SETTINGS.rest());
                last = i;
                found++;
            }
        }

        assertThat(found).isPositive();
    }
}

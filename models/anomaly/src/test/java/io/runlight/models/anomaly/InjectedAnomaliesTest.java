/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Anomalies whose place is known, in series of several kinds. */
class InjectedAnomaliesTest {

    private static final int DAYS = 30;

    /** A series with a week of its own needs two of them. */
    private static final int LEARNING_DAYS = 14;

    private static final int LASTING = 3;
    private static final double SIZE = 14;
    private static final double HIGH = 0.6;
    private static final int SERIES_OF_A_KIND = 10;

    @Test
    void ofThoseThatAreSevereNearlyAllAreFoundAndHardlyAnythingElse() {
        Tally tally = new Tally();
        for (Injected series : all()) {
            SeriesBaseline baseline = new SeriesBaseline();
            for (int i = 0; i < series.values.length; i++) {
                Reading reading = Waves.read(baseline, i, series.values[i]);
                boolean high =
                        reading.outside()
                                && Severity.of(
                                                reading.z(),
                                                BaselineSettings.DEFAULT.threshold(),
                                                reading.streak())
                                        >= HIGH;
                tally.count(series, i, high);
            }
        }

        assertThat(tally.recall()).isGreaterThanOrEqualTo(0.9);
        assertThat(tally.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void thereAreFiveTimesFewerFalseAlarmsThanOfAPlainScoreAboveThree() {
        Tally ours = new Tally();
        Tally plain = new Tally();
        for (Injected series : all()) {
            SeriesBaseline baseline = new SeriesBaseline();
            PlainScore score = new PlainScore();
            for (int i = 0; i < series.values.length; i++) {
                ours.count(series, i, Waves.read(baseline, i, series.values[i]).outside());
                plain.count(series, i, Math.abs(score.next(series.values[i])) > 3);
            }
        }

        assertThat(ours.recall()).isGreaterThanOrEqualTo(plain.recall());
        assertThat(ours.wrong * 5).isLessThanOrEqualTo(plain.wrong);
    }

    private static List<Injected> all() {
        List<Injected> all = new ArrayList<>();
        for (int kind = 0; kind < 4; kind++) {
            for (int i = 0; i < SERIES_OF_A_KIND; i++) {
                all.add(new Injected(kind, 100L * kind + i));
            }
        }
        return all;
    }

    /** A month of a series; from the third week on something is injected every other day. */
    private static final class Injected {

        final double[] values = new double[DAYS * Waves.DAY];
        final boolean[] injected = new boolean[values.length];

        Injected(int kind, long seed) {
            Waves waves = new Waves(seed);
            for (int i = 0; i < values.length; i++) {
                values[i] = value(kind, waves, i);
                injected[i] = isInjected(i, (int) seed);
                values[i] += injected[i] ? SIZE : 0;
            }
        }

        private static double value(int kind, Waves waves, int index) {
            return switch (kind) {
                case 0 -> waves.calm();
                case 1 -> waves.daily(index);
                case 2 -> index / Waves.DAY % 7 < 5 ? waves.daily(index) : 50 + waves.noise();
                default -> 30 + 10 * Math.sin(index * 2 * Math.PI / Waves.DAY) + waves.noise();
            };
        }

        private static boolean isInjected(int index, int seed) {
            int day = index / Waves.DAY;
            int within = index % Waves.DAY - (37 * day + 13 * seed) % (Waves.DAY - LASTING);
            return day >= LEARNING_DAYS && day % 2 == 0 && within >= 0 && within < LASTING;
        }
    }

    /** Mean and standard deviation of the last day. */
    private static final class PlainScore {

        private final double[] last = new double[Waves.DAY];
        private int count;

        double next(double value) {
            int held = Math.min(count, last.length);
            double sum = 0;
            double squares = 0;
            for (int i = 0; i < held; i++) {
                sum += last[i];
                squares += last[i] * last[i];
            }
            double mean = held == 0 ? 0 : sum / held;
            double deviation = held == 0 ? 0 : Math.sqrt(Math.max(0, squares / held - mean * mean));
            last[count++ % last.length] = value;
            return held < 30 || deviation == 0 ? 0 : (value - mean) / deviation;
        }
    }

    /** Injections found and missed, and false alarms; values that follow each other are one. */
    private static final class Tally {

        int found;
        int missed;
        int wrong;
        private boolean alarmed;
        private boolean wrongBefore;

        void count(Injected series, int index, boolean alarm) {
            if (index < LEARNING_DAYS * Waves.DAY) {
                return;
            }
            boolean begins = series.injected[index] && !series.injected[index - 1];
            boolean ended = !series.injected[index] && series.injected[index - 1];
            if (begins) {
                alarmed = false;
            }
            if (ended) {
                found += alarmed ? 1 : 0;
                missed += alarmed ? 0 : 1;
            }
            alarmed |= alarm && series.injected[index];
            boolean isWrong = alarm && !series.injected[index];
            wrong += isWrong && !wrongBefore ? 1 : 0;
            wrongBefore = isWrong;
        }

        double recall() {
            return found / (double) (found + missed);
        }

        double precision() {
            return found / (double) (found + wrong);
        }
    }
}

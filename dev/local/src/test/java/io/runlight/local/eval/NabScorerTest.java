/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NabScorerTest {

    private static final NabProfile STANDARD = new NabProfile(1, 1, 0.11);
    private static final NabProfile LOW_MISSES = new NabProfile(1, 2, 0.11);

    /** A thousand rows, of which 150 do not count, and windows of 100. */
    private final NabSeries series = series(new int[][] {{400, 499}, {700, 799}});

    @Test
    void silenceIsZero() {
        assertThat(score(STANDARD, rows())).isZero();
        assertThat(score(LOW_MISSES, rows())).isZero();
    }

    @Test
    void theLeftEdgeOfEveryWindowIsPerfect() {
        assertThat(score(STANDARD, rows(400, 700))).isCloseTo(100, within(1e-9));
        assertThat(score(LOW_MISSES, rows(400, 700))).isCloseTo(100, within(1e-9));
    }

    @Test
    void aWindowCountsItsBestDetectionAlone() {
        assertThat(score(STANDARD, rows(400, 450, 499, 700)))
                .isEqualTo(score(STANDARD, rows(400, 700)));
    }

    @Test
    void theMiddleOfAWindowIsWorthWhatTheSigmoidSays() {
        double middle = (2 / (1 + Math.exp(-2.5)) - 1) / (2 / (1 + Math.exp(-5.0)) - 1);

        assertThat(score(STANDARD, rows(450, 700)))
                .isCloseTo(100 * (middle + 1 + 2) / 4, within(1e-9));
    }

    @Test
    void aDetectionBeforeTheFirstWindowCostsAWholeFalseAlarm() {
        assertThat(score(STANDARD, rows(200, 400, 700)))
                .isCloseTo(100 * (2 - 0.11 + 2) / 4, within(1e-9));
        assertThat(score(LOW_MISSES, rows(200, 400, 700)))
                .isCloseTo(100 * (2 - 0.11 + 4) / 6, within(1e-9));
    }

    @Test
    void aDetectionSoonAfterAWindowCostsLittle() {
        double cost = 0.11 * (2 / (1 + Math.exp(5.0 / 99)) - 1);

        assertThat(score(STANDARD, rows(400, 500, 700)))
                .isCloseTo(100 * (4 + cost) / 4, within(1e-9));
    }

    @Test
    void probationCountsForNothing() {
        assertThat(score(STANDARD, rows(0, 100, 149, 400, 700))).isCloseTo(100, within(1e-9));
    }

    @Test
    void theBestThresholdIsChosen() {
        double[] rows = rows(400, 700);
        for (int row = 150; row < 400; row++) {
            rows[row] = 0.4;
        }

        assertThat(score(STANDARD, rows)).isCloseTo(100, within(1e-9));
    }

    private double score(NabProfile profile, double[] rows) {
        return new NabScorer(List.of(series), List.of(rows)).score(profile);
    }

    private static double[] rows(int... detected) {
        double[] rows = new double[1_000];
        for (int row : detected) {
            rows[row] = 0.9;
        }
        return rows;
    }

    private static NabSeries series(int[][] windows) {
        return new NabSeries("hand-made", new long[1_000], new double[1_000], windows);
    }
}

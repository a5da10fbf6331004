/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WatchedMeasureTest {

    @Test
    void aRateOfFewRunsHasNoValue() {
        assertThat(WatchedMeasure.FAILURE_RATE.value(amounts(WatchedMeasure.FAILURE_RATE, 4, 4)))
                .isNaN();
        assertThat(WatchedMeasure.FAILURE_RATE.value(amounts(WatchedMeasure.FAILURE_RATE, 4, 5)))
                .isEqualTo(0.8);
    }

    @Test
    void aMeanHasAValueFromOneOnAndASumAlways() {
        assertThat(WatchedMeasure.DURATION.value(amounts(WatchedMeasure.DURATION, 0, 0))).isNaN();
        assertThat(WatchedMeasure.DURATION.value(amounts(WatchedMeasure.DURATION, 7_000, 1)))
                .isEqualTo(7);
        assertThat(WatchedMeasure.ERRORS.value(amounts(WatchedMeasure.ERRORS, 0, 0))).isZero();
    }

    private static long[] amounts(WatchedMeasure measure, long sum, long count) {
        long[] amounts = new long[2 * WatchedMeasure.count()];
        amounts[2 * measure.ordinal()] = sum;
        amounts[2 * measure.ordinal() + 1] = count;
        return amounts;
    }
}

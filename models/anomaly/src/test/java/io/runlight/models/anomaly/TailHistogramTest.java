/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TailHistogramTest {

    @Test
    void ranksAreThoseOfTheValuesSeen() {
        TailHistogram tail = upTo(1_000);

        assertThat(tail.surprise(500)).isCloseTo(Math.log10(2), within(0.05));
        assertThat(tail.surprise(900)).isCloseTo(1, within(0.15));
        assertThat(tail.surprise(0)).isZero();
    }

    @Test
    void surpriseGrowsWithTheValueAndBeyondAllThatWasSeen() {
        TailHistogram tail = upTo(1_000);
        double last = 0;
        for (double value = 1; value < 1e6; value *= 1.1) {
            double surprise = tail.surprise(value);
            assertThat(surprise).isGreaterThanOrEqualTo(last - 1e-9);
            last = surprise;
        }

        assertThat(last).isGreaterThan(3);
    }

    @Test
    void oldValuesFade() {
        TailHistogram tail = upTo(1_000);
        double fresh = tail.surprise(5_000);
        for (int i = 0; i < 4 * TailHistogram.HALF_LIFE; i++) {
            tail.add(5_000);
        }

        assertThat(fresh).isGreaterThan(2);
        assertThat(tail.surprise(5_000)).isLessThan(0.5);
    }

    @Test
    void valuesFarApartKeepTheirCounts() {
        TailHistogram tail = new TailHistogram();
        tail.add(1e-9);
        tail.add(1e9);

        assertThat(tail.below).isEqualTo(1);
        assertThat(tail.bins[0]).isEqualTo(1);
    }

    @Test
    void aValueFarAwayDoesNotHideOrdinaryOnesForGood() {
        TailHistogram tail = upTo(1_000);
        double fresh = tail.surprise(1e5);
        tail.add(1e9);
        assertThat(tail.surprise(1e5)).isLessThan(1);

        for (int i = 0; i < 4 * TailHistogram.HALF_LIFE; i++) {
            assertThat(tail.surprise(1 + i % 1_000)).isLessThan(3);
            tail.add(1 + i % 1_000);
        }

        assertThat(fresh).isGreaterThan(3);
        assertThat(tail.surprise(1e5)).isCloseTo(fresh, within(1.0));
        assertThat(tail.surprise(900)).isCloseTo(1, within(0.15));
    }

    @Test
    void nothingIsLeftOfValuesThatDoNotComeAgain() {
        TailHistogram tail = upTo(1_000);
        for (int i = 0; i < 30 * TailHistogram.HALF_LIFE; i++) {
            tail.add(0);
        }

        assertThat(tail.top).isEqualTo(Integer.MIN_VALUE);
        assertThat(tail.bins).containsOnly(0);
    }

    private static TailHistogram upTo(int values) {
        TailHistogram tail = new TailHistogram();
        for (int i = 1; i <= values; i++) {
            tail.add(i);
        }
        return tail;
    }
}

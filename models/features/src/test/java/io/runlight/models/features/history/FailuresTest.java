/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        // z is 3.02 and 2.80
        "6, 20, 7, 100, true",
        "6, 20, 8, 100, false",
        // a rate of 0 or 1, lately, before, or both
        "0, 20, 50, 100, false",
        "0, 20, 0, 100, false",
        "1, 5, 0, 20, false",
        "2, 5, 0, 1000, true",
        "5, 5, 0, 20, true",
        "20, 20, 100, 100, false",
        "19, 20, 100, 100, false",
        "20, 20, 30, 100, true",
        // fewer failures than usual are no anomaly
        "1, 100, 90, 100, false",
        // too few now or before
        "4, 4, 0, 1000, false",
        "1000, 1000, 0, 4.9, false",
        "1000, 1000, 0, 5, true",
        "0, 0, 0, 1000, false",
        "5, 5, 0, 0, false"
    })
    void what_stands_out(
            double failed, double all, double usuallyFailed, double usually, boolean standsOut) {
        assertThat(new Failures(failed, all).standOut(new Failures(usuallyFailed, usually)))
                .isEqualTo(standsOut);
    }
}

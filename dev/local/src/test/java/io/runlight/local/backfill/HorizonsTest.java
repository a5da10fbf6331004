/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class HorizonsTest {

    @Test
    void asMuchIsReadBeforeARangeAsItsRunsNeed() {
        assertThat(horizons(Duration.ofMinutes(10)).before(Duration.ofHours(5)))
                .isEqualTo(Duration.ofHours(5).plusMinutes(90));
    }

    @Test
    void countersOfFewSamplesNeedMore() {
        assertThat(horizons(Duration.ofHours(8)).before(Duration.ofHours(5)))
                .isEqualTo(Duration.ofHours(8));
    }

    private static Horizons horizons(Duration counterGap) {
        return new Horizons(
                Duration.ofHours(1),
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                counterGap,
                Duration.ofMinutes(10));
    }
}

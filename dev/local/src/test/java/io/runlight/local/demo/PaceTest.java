/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PaceTest {

    private static final long START = 5_000_000_000L;

    @Test
    void theFirstEventIsDueAtOnceAndTheOthersAfterTheirDistance() {
        Pace pace = new Pace(new Speed(1));

        assertThat(pace.untilDue(1_000_000, START)).isZero();
        assertThat(pace.untilDue(1_002_500, START)).isEqualTo(Duration.ofMillis(2_500));
        assertThat(pace.untilDue(1_002_500, START + 2_500_000_000L)).isZero();
        assertThat(pace.untilDue(1_002_500, START + 9_000_000_000L)).isZero();
    }

    @Test
    void aFactorShortensEveryDistance() {
        Pace pace = new Pace(new Speed(60));

        assertThat(pace.untilDue(0, START)).isZero();
        assertThat(pace.untilDue(60_000, START)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void withoutLimitEverythingIsDueAtOnce() {
        Pace pace = new Pace(Speed.MAXIMUM);

        assertThat(pace.untilDue(0, START)).isZero();
        assertThat(pace.untilDue(Long.MAX_VALUE, START)).isZero();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FeedClockTest {

    private final FeedClock clock = new FeedClock();

    @Test
    void nothingIsKnownBeforeTheFirstEvent() {
        assertThat(clock.behind(0, 0)).isEmpty();
    }

    @Test
    void theOldestEventThatIsNotVisibleSaysHowFarBehindTheRowsAre() {
        clock.reached(100, 10_000);
        clock.reached(200, 11_000);
        clock.reached(300, 12_000);

        assertThat(clock.behind(300, 15_000)).hasValue(Duration.ZERO);
        assertThat(clock.behind(200, 15_000)).hasValue(Duration.ofSeconds(3));
        assertThat(clock.behind(50, 15_000)).hasValue(Duration.ofSeconds(5));
    }

    @Test
    void manyEventsStillGiveAnAnswerThatIsNearlyRight() {
        for (int event = 0; event < 100_000; event++) {
            clock.reached(event, event);
        }

        assertThat(clock.behind(49_999, 100_000).orElseThrow().toMillis())
                .isBetween(49_900L, 50_000L);
    }
}

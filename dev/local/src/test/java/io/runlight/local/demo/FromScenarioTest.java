/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.generators.Delivery;
import io.runlight.local.demo.DemoState.FeedPosition;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FromScenarioTest {

    private final EventSource source = EventSource.scenario("quick", 3L);

    @Test
    void liveTrafficBeginsNow() {
        EventInput input = source.open(new Speed(1), FeedPosition.NONE);

        assertThat(time(input.deliveries().next()))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void fastTrafficEndsNow() {
        EventInput input = source.open(Speed.MAXIMUM, FeedPosition.NONE);
        Delivery last = null;
        while (input.deliveries().hasNext()) {
            last = input.deliveries().next();
        }

        assertThat(time(last)).isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
    }

    @Test
    void whatWasCutOffContinuesWithTheSameEvents() {
        EventInput first = source.open(new Speed(1), FeedPosition.NONE);
        FeedPosition cutOff = new FeedPosition(first.name(), 17, false);

        EventInput second = source.open(new Speed(1), cutOff);

        assertThat(second.name()).isEqualTo(first.name());
        assertThat(second.alreadyDelivered()).isEqualTo(17);
        for (int each = 0; each < 100; each++) {
            assertThat(
                            Arrays.equals(
                                    second.deliveries().next().json(),
                                    first.deliveries().next().json()))
                    .isTrue();
        }
    }

    @Test
    void anotherSeedBeginsOtherTraffic() {
        EventInput first = source.open(new Speed(1), FeedPosition.NONE);
        FeedPosition cutOff = new FeedPosition(first.name(), 17, false);

        EventInput second = EventSource.scenario("quick", 5L).open(new Speed(1), cutOff);
        EventInput anySeed = EventSource.scenario("quick", null).open(new Speed(1), cutOff);

        assertThat(second.description()).contains("seed 5");
        assertThat(second.alreadyDelivered()).isZero();
        assertThat(anySeed.name()).isEqualTo(first.name());
    }

    @Test
    void aCompleteInputIsFollowedByNewTraffic() {
        EventInput first = source.open(new Speed(1), FeedPosition.NONE);
        FeedPosition complete = new FeedPosition(first.name(), 12_000, true);

        assertThat(source.open(new Speed(1), complete).alreadyDelivered()).isZero();
    }

    @Test
    void theJobIsToldWhenARunOfTheScenarioIsAZombie() {
        assertThat(source.jobOptions())
                .containsEntry("run.zombie-after", Duration.ofSeconds(30).toMillis() + " ms");
    }

    private static Instant time(Delivery delivery) {
        return Instant.ofEpochMilli(delivery.deliverAtMillis());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.EventKind;
import io.runlight.generators.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ScenarioTrafficTest {

    private static final Instant START = Instant.parse("2026-01-05T08:00:00Z");

    @Test
    void steady_traffic_is_the_realistic_mix_at_the_asked_density() {
        List<Delivery> deliveries = ScenarioTraffic.take(60_000, 1, START, 500);

        NaiveReader reader = NaiveReader.read(deliveries.iterator());
        assertThat(reader.refused).isEmpty();
        assertThat(reader.repeated).isEmpty();
        assertThat(reader.bytes / reader.deliveries).isBetween(330L, 390L);
        Map<EventKind, Long> kinds =
                deliveries.stream()
                        .collect(Collectors.groupingBy(Delivery::kind, Collectors.counting()));
        assertThat(kinds).hasSize(EventKind.values().length);
        assertThat(kinds.values()).allMatch(count -> count > 1_500);
        long last = deliveries.get(deliveries.size() - 1).deliverAtMillis();
        assertThat((last - START.toEpochMilli()) / 1_000).isBetween(100L, 220L);
    }
}

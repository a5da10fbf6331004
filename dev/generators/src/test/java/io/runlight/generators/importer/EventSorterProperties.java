/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.EventKind;
import io.runlight.generators.Delivery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class EventSorterProperties {

    @Property(tries = 60)
    void it_sorts_stably_however_little_memory_it_has(
            @ForAll @Size(max = 80) List<@LongRange(min = 0, max = 20) Long> times,
            @ForAll @IntRange(min = 1, max = 5_000) int memory)
            throws IOException {
        List<Delivery> deliveries = new ArrayList<>();
        for (int i = 0; i < times.size(); i++) {
            byte[] json = ("{\"n\":" + i + "}").getBytes(StandardCharsets.UTF_8);
            deliveries.add(Delivery.of(EventKind.STEP, "key-" + i, json, times.get(i)));
        }
        List<Delivery> sorted = new ArrayList<>();

        try (EventSorter sorter = new EventSorter(memory)) {
            for (Delivery delivery : deliveries) {
                sorter.add(delivery);
            }
            sorter.drainTo(sorted::add);
        }

        deliveries.sort(Comparator.comparingLong(Delivery::deliverAtMillis));
        assertThat(sorted).isEqualTo(deliveries);
    }

    @Property(tries = 200)
    void the_clock_keeps_the_order_and_divides_the_distance(
            @ForAll @LongRange(min = 0, max = 4_000_000_000_000L) long early,
            @ForAll @LongRange(min = 0, max = 1_000_000_000L) long distance,
            @ForAll @IntRange(min = 1, max = 10_000) int speed) {
        TraceClock clock = new TraceClock(early, 1_000_000, speed);

        assertThat(clock.at(early)).isEqualTo(1_000_000);
        assertThat(clock.at(early + distance))
                .isGreaterThanOrEqualTo(clock.at(early))
                .isEqualTo(1_000_000 + Math.round((double) distance / speed));
    }
}

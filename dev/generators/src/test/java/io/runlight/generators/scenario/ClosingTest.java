/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.generators.Delivery;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.truth.GroundTruth;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClosingTest {

    @ParameterizedTest
    @CsvSource({"quick, 1", "quick, 2", "quick, 4", "storm, 8", "day, 12", "dirty, 16"})
    void the_watermark_of_every_partition_passes_the_deadline_of_every_zombie(
            String name, int partitions) throws RefusedException {
        Scenario scenario = Scenarios.named(name).orElseThrow();
        DeliveryStream stream = scenario.start(scenario.defaults().withSize(10_000));
        EventDecoder decoder = new EventDecoder();
        Map<String, Long> reached = new HashMap<>();
        List<Event> events = new ArrayList<>();
        while (stream.hasNext()) {
            Delivery delivery = stream.next();
            if (new String(delivery.key(), StandardCharsets.UTF_8).startsWith("poison-")) {
                continue;
            }
            Event event = decoder.decode(delivery.kind(), delivery.json());
            events.add(event);
            int partition = BuiltInPartitioner.partitionForKey(delivery.key(), partitions);
            reached.merge(event.kind() + "-" + partition, event.eventTimeMillis(), Math::max);
        }
        GroundTruth truth = stream.truth();
        Set<String> zombies =
                truth.zombies().stream()
                        .map(GroundTruth.RunReference::runId)
                        .collect(Collectors.toSet());
        long lastSign =
                events.stream()
                        .filter(event -> zombies.contains(event.runId()))
                        .mapToLong(Event::eventTimeMillis)
                        .max()
                        .orElseThrow();
        long deadline = lastSign + truth.parameters().zombieAfterMillis();

        assertThat(reached).hasSize(EventKind.values().length * partitions);
        assertThat(reached.values())
                .allMatch(time -> time - truth.parameters().latenessMillis() > deadline);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.event.EventKind;
import io.runlight.generators.Delivery;
import io.runlight.generators.DeliveryStream;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.generators.truth.GroundTruth;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventFileTest {

    private static final String STARTED =
            "{\"kind\":\"pipeline_run\",\"event_id\":\"e1\",\"event_time\":\"1970-01-01T00:00:02Z\","
                    + "\"workspace_id\":\"w\",\"pipeline\":\"p\",\"run_id\":\"r1\","
                    + "\"status\":\"started\"}";
    private static final String LATE_GAUGE =
            "{\"kind\":\"metric\",\"event_id\":\"e2\",\"event_time\":1000,\"workspace_id\":\"w\","
                    + "\"name\":\"cpu\",\"metric_type\":\"gauge\",\"value\":1}";

    @TempDir private Path folder;

    @Test
    void what_was_written_is_read_again_in_order_with_topic_key_and_bytes() throws IOException {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        DeliveryStream stream = dirty.start(dirty.defaults().withSize(20_000));
        Path file = folder.resolve("events.jsonl.gz");
        List<Delivery> written = new ArrayList<>();
        try (EventFileWriter writer = EventFileWriter.create(file)) {
            while (stream.hasNext()) {
                Delivery delivery = stream.next();
                written.add(delivery);
                writer.write(delivery);
            }
        }

        try (EventFileReader reader = EventFileReader.open(file)) {
            for (Delivery expected : written) {
                Delivery actual = reader.next();
                assertThat(actual.kind()).isEqualTo(expected.kind());
                assertThat(actual.key()).isEqualTo(expected.key());
                assertThat(actual.json()).isEqualTo(expected.json());
                assertThat(actual.deliverAtMillis())
                        .isLessThanOrEqualTo(expected.deliverAtMillis());
            }
            assertThat(reader.hasNext()).isFalse();
        }
        assertThat(stream.truth().poison()).isNotEmpty();
    }

    @Test
    void the_truth_is_written_beside_the_events_and_read_again() throws IOException {
        Scenario dirty = Scenarios.named("dirty").orElseThrow();
        DeliveryStream stream = dirty.start(dirty.defaults().withSize(5_000));
        stream.forEachRemaining(delivery -> {});
        Path file = GroundTruth.beside(folder.resolve("events.jsonl.gz"));

        stream.truth().write(file);

        assertThat(file).hasFileName("events.jsonl.gz.truth.json");
        Path again = folder.resolve("again.truth.json");
        GroundTruth.read(file).write(again);
        assertThat(again).hasSameTextualContentAs(file);
    }

    @Test
    void an_event_is_its_own_line() throws IOException {
        Path file = write(Delivery.of(EventKind.PIPELINE_RUN, "r1", utf8(STARTED), 2_000));

        assertThat(Files.readString(file)).isEqualTo(STARTED + "\n");
    }

    @Test
    void a_late_event_is_due_when_the_clock_of_the_file_stands() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, STARTED + "\n\n" + LATE_GAUGE);

        try (EventFileReader reader = EventFileReader.open(file)) {
            assertThat(reader.next())
                    .isEqualTo(Delivery.of(EventKind.PIPELINE_RUN, "r1", utf8(STARTED), 2_000));
            assertThat(reader.next())
                    .isEqualTo(Delivery.of(EventKind.METRIC, "cpu", utf8(LATE_GAUGE), 2_000));
            assertThat(reader.hasNext()).isFalse();
        }
    }

    @Test
    void what_is_no_event_is_wrapped_and_comes_back_as_it_was() throws IOException {
        byte[] garbage = {(byte) 0xff, '\n', '{', 0};
        List<Delivery> odd =
                List.of(
                        Delivery.of(EventKind.STEP, "k", garbage, 5),
                        Delivery.of(EventKind.STEP, "k", new byte[0], 6),
                        Delivery.of(EventKind.STEP, null, utf8(STARTED), 2_000),
                        Delivery.of(EventKind.PIPELINE_RUN, "other", utf8(STARTED), 2_001));
        Path file = write(odd.toArray(Delivery[]::new));

        try (EventFileReader reader = EventFileReader.open(file)) {
            odd.forEach(delivery -> assertThat(reader.next()).isEqualTo(delivery));
        }
    }

    @Test
    void a_line_without_kind_is_named_by_its_number() throws IOException {
        Path file = folder.resolve("events.jsonl");
        Files.writeString(file, STARTED + "\n{\"event_id\":\"x\"}\n");

        try (EventFileReader reader = EventFileReader.open(file)) {
            reader.next();
            assertThatThrownBy(reader::next)
                    .hasMessageContaining("Line 2 of " + file)
                    .hasMessageContaining("known \"kind\"");
        }
    }

    private Path write(Delivery... deliveries) throws IOException {
        Path file = folder.resolve("events.jsonl");
        try (EventFileWriter writer = EventFileWriter.create(file)) {
            for (Delivery delivery : deliveries) {
                writer.write(delivery);
            }
        }
        return file;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

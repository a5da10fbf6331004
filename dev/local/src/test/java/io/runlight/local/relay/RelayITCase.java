/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertJsonWriter;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.topic.Topic;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@UsesKafka
class RelayITCase {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final List<String> log = new CopyOnWriteArrayList<>();

    private KafkaBroker kafka;
    private TopicPrefix prefix;

    @BeforeEach
    void topic(KafkaBroker broker, TopicPrefix topics) {
        kafka = broker;
        prefix = topics;
        try (KafkaTopics admin = KafkaTopics.of(kafka)) {
            admin.create(1, topicName());
        }
    }

    @Test
    void alertsArriveInOrderAndWithWhatTellsThemApart() throws Exception {
        send(false, alert("a1", 1, AlertStatus.OPEN), alert("a1", 2, AlertStatus.RESOLVED));
        try (Receiver receiver = new Receiver();
                Running relay = start(receiver)) {
            await().atMost(PATIENCE).until(() -> receiver.taken().size() == 2);

            assertThat(receiver.taken())
                    .containsExactly(
                            new Receiver.Call("a1-1", "Bearer secret", "firing", "a1"),
                            new Receiver.Call("a1-2", "Bearer secret", "resolved", "a1"));
        }
    }

    @Test
    void whatIsNotCommittedIsNotDelivered() throws Exception {
        send(true, alert("aborted", 1, AlertStatus.OPEN));
        send(false, alert("a1", 1, AlertStatus.OPEN));
        try (Receiver receiver = new Receiver();
                Running relay = start(receiver)) {
            await().atMost(PATIENCE).until(() -> !receiver.taken().isEmpty());

            assertThat(receiver.taken()).extracting(Receiver.Call::key).containsExactly("a1-1");
        }
    }

    @Test
    void aReceiverThatIsDownGetsEverythingWhenItIsBack() throws Exception {
        send(false, alert("a1", 1, AlertStatus.OPEN), alert("a2", 1, AlertStatus.OPEN));
        try (Receiver receiver = new Receiver().answering(503, Receiver.NONE, 500, 429);
                Running relay = start(receiver)) {
            await().atMost(PATIENCE).until(() -> receiver.taken().size() == 2);

            assertThat(receiver.refused())
                    .extracting(Receiver.Call::key)
                    .hasSizeGreaterThanOrEqualTo(4)
                    .containsOnly("a1-1");
            assertThat(receiver.taken())
                    .extracting(Receiver.Call::key)
                    .containsExactly("a1-1", "a2-1");
        }
    }

    @Test
    void aRelayThatIsStartedAgainGoesOnWhereTheReceiverWas() throws Exception {
        send(false, alert("a1", 1, AlertStatus.OPEN), alert("a2", 1, AlertStatus.OPEN));
        try (Receiver receiver = new Receiver().answering(Receiver.GOOD)) {
            receiver.alwaysAnswer(503);
            try (Running relay = start(receiver)) {
                await().atMost(PATIENCE).until(() -> !receiver.refused().isEmpty());
            }
            receiver.alwaysAnswer(Receiver.GOOD);
            try (Running relay = start(receiver)) {
                await().atMost(PATIENCE).until(() -> receiver.taken().size() == 2);
            }

            assertThat(receiver.taken())
                    .extracting(Receiver.Call::key)
                    .containsExactly("a1-1", "a2-1");
        }
    }

    @Test
    void whatIsNoAlertIsLeftOutAndDoesNotHoldUpTheNext() throws Exception {
        sendRaw(null, bytes("not JSON"), bytes(""), bytes("[1]"));
        send(false, alert("a1", 1, AlertStatus.OPEN));
        try (Receiver receiver = new Receiver();
                Running relay = start(receiver)) {
            await().atMost(PATIENCE).until(() -> !receiver.taken().isEmpty());

            assertThat(receiver.taken()).extracting(Receiver.Call::key).containsExactly("a1-1");
            assertThat(log)
                    .filteredOn(line -> line.startsWith("Left out what is no alert"))
                    .hasSize(4)
                    .element(1)
                    .asString()
                    .contains("partition 0", "offset 1");
        }
    }

    private void sendRaw(byte[]... values) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            for (byte[] value : values) {
                producer.send(new ProducerRecord<>(topicName(), bytes("key"), value)).get();
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void secretsOfTheAddressAndTheHeadersAreNotTold() throws Exception {
        send(false, alert("a1", 1, AlertStatus.OPEN));
        try (Receiver receiver = new Receiver().answering(500, Receiver.NONE);
                Running relay = start(receiver)) {
            await().atMost(PATIENCE).until(() -> log.size() >= 3);

            assertThat(log)
                    .noneMatch(line -> line.contains("secret"))
                    .anyMatch(line -> line.startsWith("http://localhost answers 500"));
        }
    }

    private Running start(Receiver receiver) {
        Relay relay =
                new Relay(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        prefix.topic("relay"),
                        topicName(),
                        new Webhook(
                                receiver.address(),
                                Map.of("Authorization", "Bearer secret"),
                                Duration.ofSeconds(30)),
                        new AlertmanagerPayload(""),
                        new Backoff(Duration.ofMillis(1), Duration.ofMillis(10)),
                        log::add);
        return new Running(
                relay,
                CompletableFuture.runAsync(
                        () -> {
                            try {
                                relay.run();
                            } catch (InterruptedException e) {
                                Thread.currentThread().interrupt();
                            }
                        }));
    }

    private void send(boolean aborts, Alert... alerts) {
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of(
                                "bootstrap.servers",
                                kafka.bootstrapServers(),
                                "transactional.id",
                                prefix.topic("producer")),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.initTransactions();
            producer.beginTransaction();
            for (Alert alert : alerts) {
                producer.send(
                        new ProducerRecord<>(
                                topicName(),
                                AlertJsonWriter.key(alert),
                                new AlertJsonWriter().write(alert)));
            }
            producer.flush();
            if (aborts) {
                producer.abortTransaction();
            } else {
                producer.commitTransaction();
            }
        }
    }

    private static Alert alert(String id, long revision, AlertStatus status) {
        return new Alert(
                "acme",
                id,
                revision,
                "run_failed",
                status,
                AlertSeverity.HIGH,
                "nightly",
                "r1",
                "Run r1 of nightly failed",
                "It failed.",
                "",
                1_000,
                2_000,
                status == AlertStatus.RESOLVED ? 2_000L : null,
                List.of("e1"),
                Map.of(),
                "r1",
                "",
                "",
                Map.of());
    }

    private String topicName() {
        return prefix.topic(Topic.ALERTS.topicName());
    }

    /** A relay in a thread of its own, which closing ends and waits for. */
    private record Running(Relay relay, CompletableFuture<Void> thread) implements AutoCloseable {

        @Override
        public void close() {
            relay.close();
            thread.join();
        }
    }
}

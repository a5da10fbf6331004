/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaITCase {

    private static final TopicPartition WORDS = new TopicPartition("words", 0);

    @Test
    void aRestartKeepsRecordsAndClients() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                KafkaTopics topics = KafkaTopics.of(kafka);
                KafkaProducer<String, String> producer = producer(kafka, Map.of())) {
            topics.create(1, WORDS.topic());
            producer.send(new ProducerRecord<>(WORDS.topic(), "before")).get();

            kafka.restart();
            producer.send(new ProducerRecord<>(WORDS.topic(), "after")).get();

            assertThat(read(kafka, "read_uncommitted", 2)).containsExactly("before", "after");
        }
    }

    @Test
    void anotherBrokerOnAnotherPortContinuesWithTheSameFolder(@TempDir Path directory)
            throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(0, directory);
                KafkaTopics topics = KafkaTopics.of(first);
                KafkaProducer<String, String> producer = producer(first, Map.of())) {
            topics.create(1, WORDS.topic());
            producer.send(new ProducerRecord<>(WORDS.topic(), "kept")).get();
        }

        try (EmbeddedKafka second = EmbeddedKafka.start(0, directory);
                KafkaTopics topics = KafkaTopics.of(second)) {
            assertThat(topics.names()).contains(WORDS.topic());
            assertThat(read(second, "read_uncommitted", 1)).containsExactly("kept");
        }
    }

    @Test
    void aTopicForEverHasOnePartitionAndKeepsItsRecords() throws Exception {
        ConfigResource words = new ConfigResource(ConfigResource.Type.TOPIC, WORDS.topic());
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                KafkaTopics topics = KafkaTopics.of(kafka);
                Admin admin = Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()))) {
            topics.createForEver(WORDS.topic());
            topics.create(2, WORDS.topic());

            assertThat(topics.endOffsets(List.of(WORDS.topic()))).containsOnlyKeys(WORDS);
            assertThat(admin.describeConfigs(List.of(words)).all().get().get(words))
                    .extracting(config -> config.get("retention.ms").value())
                    .isEqualTo("-1");
        }
    }

    @Test
    void readersOfCommittedRecordsSeeNoAbortedTransaction() {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                KafkaTopics topics = KafkaTopics.of(kafka);
                KafkaProducer<String, String> producer =
                        producer(kafka, Map.of(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "writer"))) {
            topics.create(1, WORDS.topic());
            producer.initTransactions();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(WORDS.topic(), "aborted"));
            producer.flush();
            producer.abortTransaction();
            producer.beginTransaction();
            producer.send(new ProducerRecord<>(WORDS.topic(), "committed"));
            producer.commitTransaction();

            assertThat(read(kafka, "read_committed", 1)).containsExactly("committed");
            assertThat(read(kafka, "read_uncommitted", 2)).containsExactly("aborted", "committed");
        }
    }

    @Test
    void offsetsOfTopicsAndGroupsCanBeAskedFor() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start();
                KafkaTopics topics = KafkaTopics.of(kafka);
                KafkaProducer<String, String> producer = producer(kafka, Map.of());
                KafkaConsumer<String, String> consumer = consumer(kafka, "read_uncommitted")) {
            topics.create(2, WORDS.topic());
            topics.create(2, WORDS.topic());
            producer.send(new ProducerRecord<>(WORDS.topic(), 0, null, "one")).get();
            consumer.assign(List.of(WORDS));
            consumer.seek(WORDS, 1);
            consumer.commitSync(Map.of(WORDS, new OffsetAndMetadata(1)));

            assertThat(topics.endOffsets(List.of(WORDS.topic())))
                    .containsEntry(WORDS, 1L)
                    .containsEntry(new TopicPartition(WORDS.topic(), 1), 0L);
            assertThat(topics.committedOffsets("readers")).containsExactly(Map.entry(WORDS, 1L));

            topics.deleteByPrefix("wor");
            Awaitility.await()
                    .untilAsserted(() -> assertThat(topics.names()).doesNotContain(WORDS.topic()));
        }
    }

    private static KafkaProducer<String, String> producer(
            KafkaBroker kafka, Map<String, Object> more) {
        Map<String, Object> settings = new HashMap<>(more);
        settings.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
        return new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer());
    }

    private static KafkaConsumer<String, String> consumer(KafkaBroker kafka, String isolation) {
        return new KafkaConsumer<>(
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        kafka.bootstrapServers(),
                        ConsumerConfig.GROUP_ID_CONFIG,
                        "readers",
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        isolation,
                        ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG,
                        false),
                new StringDeserializer(),
                new StringDeserializer());
    }

    private static List<String> read(KafkaBroker kafka, String isolation, int count) {
        List<String> values = new ArrayList<>();
        try (KafkaConsumer<String, String> consumer = consumer(kafka, isolation)) {
            consumer.assign(List.of(WORDS));
            consumer.seekToBeginning(List.of(WORDS));
            Awaitility.await()
                    .until(
                            () -> {
                                consumer.poll(Duration.ofMillis(100))
                                        .forEach(record -> values.add(record.value()));
                                return values.size() >= count;
                            });
        }
        return values;
    }
}

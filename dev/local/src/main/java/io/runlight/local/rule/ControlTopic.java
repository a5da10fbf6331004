/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import io.runlight.core.decode.ModelChangeDecoder;
import io.runlight.core.decode.RefusedException;
import io.runlight.core.decode.RuleChangeDecoder;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleChangeJsonWriter;
import io.runlight.core.rule.SettledChange;
import io.runlight.local.UserMistake;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topic of changes to rules and models: appends one, or reads all. */
public final class ControlTopic {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration ANSWER = Duration.ofSeconds(15);

    private final Map<String, Object> client;
    private final String topic;

    /**
     * @param client settings of Kafka clients
     */
    public ControlTopic(Map<String, Object> client, String topic) {
        this.client = Map.copyOf(client);
        this.topic = topic;
    }

    /** Asks Kafka for the topic, before something is done that the job has to be told of. */
    public void requireThere() {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("allow.auto.create.topics", false);
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            if (consumer.partitionsFor(topic, ANSWER).isEmpty()) {
                throw new UserMistake(
                        "Nothing was changed, because the job cannot be told: Kafka has no topic %s; check --kafka and --topic-prefix."
                                .formatted(topic));
            }
        } catch (KafkaException e) {
            throw new UserMistake(
                    "Nothing was changed, because the job cannot be told: Kafka at %s does not answer; check --kafka (%s)."
                            .formatted(client.get("bootstrap.servers"), e.getMessage()),
                    e);
        }
    }

    /** Appends a change and waits until Kafka has it. */
    public void append(RuleChange change) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put("acks", "all");
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.send(
                            new ProducerRecord<>(
                                    topic,
                                    RuleChangeJsonWriter.key(change),
                                    new RuleChangeJsonWriter().write(change)))
                    .get();
        } catch (ExecutionException e) {
            throw new UserMistake("Kafka did not take the change: " + e.getCause().getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UserMistake("Interrupted before Kafka had the change.", e);
        }
    }

    /** What the changes in the topic come to; those that the job refuses are left out. */
    public RuleBook read() {
        RuleBook book = new RuleBook();
        RuleChangeDecoder decoder = new RuleChangeDecoder();
        ModelChangeDecoder models = new ModelChangeDecoder();
        for (ConsumerRecord<byte[], byte[]> record : records()) {
            try {
                RuleChange change =
                        ModelChangeDecoder.isMeant(record.value())
                                ? models.decode(record.value())
                                : decoder.decode(record.value());
                book.add(
                        new SettledChange(
                                change,
                                change.effectiveAtMillis(),
                                record.partition(),
                                record.offset()));
            } catch (RefusedException refused) {
                // it is among the dead letters
            }
        }
        return book;
    }

    private List<ConsumerRecord<byte[], byte[]>> records() {
        List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        client, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(info -> new TopicPartition(topic, info.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(records::add);
            }
        } catch (KafkaException e) {
            throw new UserMistake("Kafka does not let the topic be read: " + e.getMessage(), e);
        }
        return records;
    }
}

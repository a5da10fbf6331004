/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.topic.Topic;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesFlink;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.flink.kafka.ReadEvents.Read;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongUnaryOperator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.LongSerializer;
import org.junit.jupiter.api.Test;

/** Event time over partitions of a real Kafka. */
@UsesKafka
@UsesFlink
final class EventTimesITCase {

    private static final long NOON = 1_700_000_000_000L;
    private static final long SECOND = 1_000;
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final long HALF_A_DAY = DAY / 2;
    private static final Duration DRIFT = Duration.ofMinutes(30);
    private static final int EVENTS = 100_000;

    /** So many that reading them takes far longer than Flink does to begin aligning. */
    private static final int MANY = 500_000;

    @Test
    void anEmptyTopicDoesNotHoldEventTimeBackWhileABacklogIsRead(
            KafkaBroker kafka, TopicPrefix prefix, FlinkCluster flink) throws Exception {
        create(kafka, prefix);
        send(kafka, prefix, 0, EVENTS, at -> NOON + at * SECOND);

        List<Read> read =
                new ReadEvents(flink, options(kafka, prefix, Duration.ZERO))
                        .stream(event -> event.watermark() > NOON || event.number() == EVENTS);

        assertThat(last(read).watermark()).isGreaterThan(NOON);
    }

    /** Neither the clock nor the number of events calls a partition idle here. */
    @Test
    void aTopicThatWasNeverUsedDoesNotHoldEventTimeBackHoweverFewEventsOthersBring(
            KafkaBroker kafka, TopicPrefix prefix, FlinkCluster flink) throws Exception {
        create(kafka, prefix);
        Map<String, String> options = options(kafka, prefix, Duration.ZERO);
        options.put("kafka.idleness-events", String.valueOf(Integer.MAX_VALUE));

        AtomicBoolean seen = new AtomicBoolean();
        CompletableFuture<Void> traffic =
                CompletableFuture.runAsync(() -> sendUntil(seen, kafka, prefix));
        List<Read> read =
                new ReadEvents(flink, options)
                        .askingAfter(Duration.ofMillis(1)).stream(
                                event -> event.watermark() > NOON);
        seen.set(true);
        traffic.join();

        assertThat(last(read).watermark()).isGreaterThan(NOON);
    }

    @Test
    void aPartitionADayAheadWaitsForTheOthersAndNothingWaitsForGood(
            KafkaBroker kafka, TopicPrefix prefix, FlinkCluster flink) throws Exception {
        create(kafka, prefix);
        send(kafka, prefix, 0, MANY, at -> NOON + DAY + at * HALF_A_DAY / MANY);
        send(kafka, prefix, 1, 2 * MANY, at -> NOON + at * (DAY + HALF_A_DAY) / (2 * MANY));

        List<Read> free =
                new ReadEvents(flink, options(kafka, prefix, Duration.ZERO))
                        .stream(event -> event.number() == 3 * MANY);
        List<Read> aligned =
                new ReadEvents(flink, options(kafka, prefix, DRIFT))
                        .stream(event -> event.number() == 3 * MANY);

        assertThat(aheadAtItsEnd(free)).isGreaterThan(HALF_A_DAY / 2);
        assertThat(aheadAtItsEnd(aligned)).isLessThan(2 * DRIFT.toMillis());
        assertThat(aligned).noneMatch(Read::late);
    }

    @Test
    void inAReplayNoEventIsLateHoweverUnevenThePartitionsAre(
            KafkaBroker kafka, TopicPrefix prefix, FlinkCluster flink) throws Exception {
        create(kafka, prefix);
        send(kafka, prefix, 0, EVENTS, at -> NOON + at * SECOND);
        send(kafka, prefix, 1, 40, at -> NOON + at * SECOND * EVENTS / 40);

        List<Read> read = new ReadEvents(flink, options(kafka, prefix, Duration.ZERO)).replay();

        assertThat(last(read).number()).isEqualTo(EVENTS + 40);
        assertThat(read).noneMatch(Read::late);
    }

    @Test
    void inABacklogNoEventIsLateHoweverUnevenThePartitionsAre(
            KafkaBroker kafka, TopicPrefix prefix, FlinkCluster flink) throws Exception {
        create(kafka, prefix);
        send(kafka, prefix, 0, 3 * EVENTS, at -> NOON + at * SECOND);
        send(kafka, prefix, 1, 40, at -> NOON + at * SECOND * 3 * EVENTS / 40);

        Map<String, String> options = options(kafka, prefix, DRIFT);
        options.keySet()
                .removeAll(
                        Set.of(
                                "kafka.idleness-events",
                                "kafka.properties.max.partition.fetch.bytes"));
        List<Read> read =
                new ReadEvents(flink, options).stream(event -> event.number() == 3 * EVENTS + 40);

        assertThat(read).noneMatch(Read::late);
    }

    /** How far the first partition was ahead of the second one when its last event was read. */
    private static long aheadAtItsEnd(List<Read> read) {
        long behind = Long.MIN_VALUE;
        long ahead = 0;
        for (Read event : read) {
            if (event.partition() == 1) {
                behind = Math.max(behind, event.time());
            } else {
                ahead = event.time() - behind;
            }
        }
        return ahead;
    }

    private static Read last(List<Read> read) {
        return read.get(read.size() - 1);
    }

    /** Only events can make a partition idle, and the broker gives few of them at a time. */
    private static Map<String, String> options(
            KafkaBroker kafka, TopicPrefix prefix, Duration drift) {
        Map<String, String> options = new HashMap<>();
        options.put("kafka.bootstrap-servers", kafka.bootstrapServers());
        options.put("kafka.topic-prefix", prefix.value());
        options.put("kafka.starting-offsets", "earliest");
        options.put("kafka.idleness", "1 h");
        options.put("kafka.idleness-events", "5000");
        options.put("kafka.alignment-drift", drift.toMillis() + " ms");
        options.put("kafka.properties.max.partition.fetch.bytes", "16384");
        return options;
    }

    private static void create(KafkaBroker kafka, TopicPrefix prefix) {
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            for (Topic topic : KafkaSources.inputs()) {
                topics.create(2, prefix.topic(topic.topicName()));
            }
        }
    }

    private static void sendUntil(AtomicBoolean seen, KafkaBroker kafka, TopicPrefix prefix) {
        for (long batch = 0; !seen.get(); batch++) {
            long first = NOON + batch * 1_000 * SECOND;
            send(kafka, prefix, 0, 1_000, at -> first + at * SECOND);
        }
    }

    private static void send(
            KafkaBroker kafka,
            TopicPrefix prefix,
            int partition,
            int events,
            LongUnaryOperator time) {
        String topic = prefix.topic(Topic.STEPS.topicName());
        try (KafkaProducer<byte[], Long> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers(), "linger.ms", 5),
                        new ByteArraySerializer(),
                        new LongSerializer())) {
            for (int i = 0; i < events; i++) {
                long at = time.applyAsLong(i);
                producer.send(new ProducerRecord<>(topic, partition, at, null, at));
            }
        }
    }
}

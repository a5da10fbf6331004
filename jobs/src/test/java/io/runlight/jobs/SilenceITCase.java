/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.topic.Topic;
import io.runlight.engines.flink.FlinkCluster;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesFlink;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import io.runlight.flink.kafka.EventTimes;
import io.runlight.flink.kafka.KafkaSources;
import io.runlight.flink.type.EventTypes;
import io.runlight.jobs.decode.DecodedSplit;
import io.runlight.jobs.decode.EventDeserializer;
import io.runlight.jobs.run.RunKey;
import io.runlight.jobs.run.RunTags;
import io.runlight.jobs.run.RunTrackerOptions;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;
import org.apache.flink.util.CloseableIterator;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** What becomes of a run when nothing comes from Kafka any more. */
@UsesKafka
@UsesFlink
final class SilenceITCase {

    @Test
    void aRunStartsAndNothingElseEverComesAndTheAlertArrives(
            KafkaBroker kafka, TopicPrefix prefix, FlinkCluster flink) throws Exception {
        start(kafka, prefix);
        JobConfiguration configuration =
                JobConfiguration.of(
                        Map.of(
                                "kafka.bootstrap-servers", kafka.bootstrapServers(),
                                "kafka.topic-prefix", prefix.value(),
                                "kafka.idleness", "500 ms",
                                "kafka.alignment-drift", "0 s",
                                "run.zombie-after", "2 s",
                                "run.silence-after", "500 ms"),
                        JobOptions.REGISTRY);

        try (CloseableIterator<Alert> alerts = alerts(flink, configuration)) {
            Alert alert = alerts.next();
            assertThat(alert.rule()).isEqualTo("zombie_run");
            assertThat(alert.runId()).isEqualTo(Traffic.events(1).get(0).runId());
        }
    }

    private static void start(KafkaBroker kafka, TopicPrefix prefix) {
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            for (Topic topic : KafkaSources.inputs()) {
                topics.create(2, prefix.topic(topic.topicName()));
            }
        }
        Event start = Traffic.events(1).get(0);
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(
                        Map.of("bootstrap.servers", kafka.bootstrapServers()),
                        new ByteArraySerializer(),
                        new ByteArraySerializer())) {
            producer.send(
                    new ProducerRecord<>(
                            prefix.topic(Topic.of(start.kind()).topicName()),
                            new EventJsonWriter().write(start)));
        }
    }

    private static CloseableIterator<Alert> alerts(
            FlinkCluster flink, JobConfiguration configuration) throws Exception {
        StreamExecutionEnvironment env = flink.environment();
        env.setParallelism(2);
        return env.fromSource(
                        KafkaSources.events(
                                configuration,
                                new EventDeserializer(
                                        configuration.get(RunlightOptions.KAFKA_TOPIC_PREFIX),
                                        configuration.get(RunlightOptions.KAFKA_MAX_AHEAD))),
                        EventTimes.ofStream(
                                configuration, (decoded, kafkaTime) -> decoded.timestamp()),
                        RunlightUids.EVENTS)
                .uid(RunlightUids.EVENTS)
                .process(new DecodedSplit(), EventTypes.SOURCED_EVENT)
                .uid(RunlightUids.SPLIT)
                .keyBy((SourcedEvent sourced) -> RunKey.of(sourced.event()), Types.STRING)
                .transform(
                        RunlightUids.RUN_TRACKER,
                        EventTypes.SOURCED_EVENT,
                        RunTrackerOptions.operator(configuration))
                .uid(RunlightUids.RUN_TRACKER)
                .getSideOutput(RunTags.ALERTS)
                .executeAndCollect();
    }
}

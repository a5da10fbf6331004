/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.core.topic.Topic;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** What lies in the input topics and is not committed by the job yet. */
final class Backlog implements AutoCloseable {

    private static final List<String> INPUTS =
            Arrays.stream(Topic.values()).filter(Topic::isInput).map(Topic::topicName).toList();

    private final KafkaTopics topics;

    Backlog(KafkaBroker kafka) {
        this.topics = KafkaTopics.of(kafka);
    }

    /** Records behind the last checkpoint of the job. */
    long records() {
        Map<TopicPartition, Long> committed = topics.committedOffsets(DemoJob.CONSUMER_GROUP);
        return topics.endOffsets(INPUTS).entrySet().stream()
                .mapToLong(end -> end.getValue() - committed.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    @Override
    public void close() {
        topics.close();
    }
}

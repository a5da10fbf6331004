/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.state;

import io.runlight.engines.kafka.KafkaTopics;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;

/** How far the job has read, as of its last checkpoint: that is when it commits its offsets. */
record ReadProgress(String bootstrapServers, String topicPrefix) {

    private static final long POLL_MILLIS = 200;

    /** The consumer group of the job over these topics. */
    static String group(String topicPrefix) {
        return topicPrefix + "group";
    }

    /** Waits until a checkpoint has everything that the topics hold. */
    void awaitEnd() throws InterruptedException {
        try (KafkaTopics topics = KafkaTopics.of(bootstrapServers)) {
            List<String> ours =
                    topics.names().stream().filter(name -> name.startsWith(topicPrefix)).toList();
            while (!hasRead(topics, ours)) {
                Thread.sleep(POLL_MILLIS);
            }
        }
    }

    private boolean hasRead(KafkaTopics topics, List<String> ours) {
        Map<TopicPartition, Long> committed = topics.committedOffsets(group(topicPrefix));
        return topics.endOffsets(ours).entrySet().stream()
                .allMatch(
                        end ->
                                end.getValue() == 0
                                        || committed.getOrDefault(end.getKey(), 0L)
                                                >= end.getValue());
    }
}

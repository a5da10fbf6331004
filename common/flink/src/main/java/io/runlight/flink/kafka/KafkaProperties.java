/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import io.runlight.core.topic.Topic;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import java.util.Properties;
import org.apache.kafka.clients.CommonClientConfigs;

/** What all Kafka clients of a job have in common. */
public final class KafkaProperties {

    private KafkaProperties() {}

    /** The user's own settings of Kafka clients. */
    static Properties of(JobConfiguration configuration) {
        Properties properties = new Properties();
        properties.putAll(configuration.get(RunlightOptions.KAFKA_PROPERTIES));
        return properties;
    }

    /** The same, with the brokers. */
    static Properties ofClient(JobConfiguration configuration) {
        Properties properties = of(configuration);
        properties.put(
                CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG,
                configuration.get(RunlightOptions.KAFKA_BOOTSTRAP_SERVERS));
        return properties;
    }

    /** The topic's name in this installation. */
    public static String topicName(Topic topic, JobConfiguration configuration) {
        return configuration.get(RunlightOptions.KAFKA_TOPIC_PREFIX) + topic.topicName();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

@UsesKafka
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsesKafkaITCase {

    private static KafkaBroker firstBroker;
    private static TopicPrefix firstPrefix;

    @Test
    @Order(1)
    void aTestMakesTopicsUnderItsOwnPrefix(KafkaBroker broker, TopicPrefix prefix) {
        firstBroker = broker;
        firstPrefix = prefix;
        try (KafkaTopics topics = KafkaTopics.of(broker)) {
            topics.create(1, prefix.topic("a"));

            assertThat(topics.names()).contains(prefix.topic("a"));
        }
    }

    @Test
    @Order(2)
    void theNextTestSharesTheBrokerAndFindsNothingOfTheOther(
            KafkaBroker broker, TopicPrefix prefix) {
        assertThat(broker).isSameAs(firstBroker);
        assertThat(prefix).isNotEqualTo(firstPrefix);
        try (KafkaTopics topics = KafkaTopics.of(broker)) {
            assertThat(topics.names()).noneMatch(name -> name.startsWith(firstPrefix.value()));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaBrokers;
import io.runlight.engines.kafka.KafkaTopics;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The JUnit extension behind {@link UsesKafka}. */
final class KafkaExtension implements ParameterResolver, AfterEachCallback {

    private static final Namespace NAMESPACE = Namespace.create(KafkaExtension.class);
    private static final AtomicInteger TESTS = new AtomicInteger();
    private static final SharedEngine<KafkaBroker> BROKER =
            new SharedEngine<>("kafka", KafkaBrokers::start);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == KafkaBroker.class || type == TopicPrefix.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == KafkaBroker.class
                ? BROKER.get()
                : prefix(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        TopicPrefix prefix = context.getStore(NAMESPACE).get(TopicPrefix.class, TopicPrefix.class);
        if (prefix != null) {
            try (KafkaTopics topics = KafkaTopics.of(BROKER.get())) {
                topics.deleteByPrefix(prefix.value());
            }
        }
    }

    private static TopicPrefix prefix(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(TopicPrefix.class, key -> newPrefix(), TopicPrefix.class);
    }

    /** Another JVM may use the same external cluster: the process keeps the prefixes apart. */
    private static TopicPrefix newPrefix() {
        return new TopicPrefix(
                "t" + ProcessHandle.current().pid() + "-" + TESTS.incrementAndGet() + ".");
    }
}

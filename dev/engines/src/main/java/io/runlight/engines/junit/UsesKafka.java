/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.junit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The wish of a test for Kafka.
 *
 * <p>Test methods and constructors may take the {@link io.runlight.engines.kafka.KafkaBroker} that
 * all tests of the JVM share, and a {@link TopicPrefix} of their own; topics under that prefix go
 * after the test.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KafkaExtension.class)
public @interface UsesKafka {}

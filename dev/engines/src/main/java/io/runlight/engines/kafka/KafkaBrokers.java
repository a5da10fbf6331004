/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

import java.util.Optional;

/** The choice of a Kafka: the cluster that {@code RUNLIGHT_KAFKA} names, else one in the JVM. */
public final class KafkaBrokers {

    /** Names the bootstrap servers of a cluster to use instead of an embedded broker. */
    public static final String VARIABLE = "RUNLIGHT_KAFKA";

    private KafkaBrokers() {}

    /** Connects to the named cluster or starts a broker on a random port with temporary data. */
    public static KafkaBroker start() {
        return external().orElseGet(EmbeddedKafka::start);
    }

    /** The cluster that the environment names, if it names one. */
    public static Optional<KafkaBroker> external() {
        return Optional.ofNullable(System.getenv(VARIABLE))
                .filter(servers -> !servers.isBlank())
                .map(servers -> new ExternalKafka(servers.strip()));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

/** A Kafka cluster that somebody else runs. */
record ExternalKafka(String bootstrapServers) implements KafkaBroker {

    @Override
    public void close() {
        // not ours to stop
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

/** A Kafka cluster that is up: where clients find it, and the right to let go of it. */
public interface KafkaBroker extends AutoCloseable {

    /** The value of {@code bootstrap.servers} for clients. */
    String bootstrapServers();

    /** Stops the cluster when it is ours; a cluster that others run stays as it is. */
    @Override
    void close();
}

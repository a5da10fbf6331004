/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.kafka;

import java.nio.file.Path;
import java.util.Properties;

/** The configuration of a single broker that is its own controller, sized for a small machine. */
record BrokerSettings(int port, int controllerPort, Path dataDirectory) {

    static final String HOST = "127.0.0.1";
    static final int NODE_ID = 1;
    static final String CONTROLLER_LISTENER = "CONTROLLER";

    Properties toProperties() {
        Properties properties = new Properties();
        identity(properties);
        singleReplica(properties);
        smallMachine(properties);
        keepEverything(properties);
        return properties;
    }

    private void identity(Properties properties) {
        properties.setProperty("process.roles", "broker,controller");
        properties.setProperty("node.id", String.valueOf(NODE_ID));
        properties.setProperty(
                "controller.quorum.voters", NODE_ID + "@" + HOST + ":" + controllerPort);
        properties.setProperty("controller.listener.names", CONTROLLER_LISTENER);
        properties.setProperty("inter.broker.listener.name", "PLAINTEXT");
        properties.setProperty(
                "listeners",
                "PLAINTEXT://%s:%d,%s://%s:%d"
                        .formatted(HOST, port, CONTROLLER_LISTENER, HOST, controllerPort));
        properties.setProperty("advertised.listeners", "PLAINTEXT://" + HOST + ":" + port);
        properties.setProperty(
                "listener.security.protocol.map",
                "PLAINTEXT:PLAINTEXT," + CONTROLLER_LISTENER + ":PLAINTEXT");
        properties.setProperty("log.dirs", dataDirectory.toString());
        properties.setProperty("auto.create.topics.enable", "false");
    }

    private static void singleReplica(Properties properties) {
        for (String topic : new String[] {"offsets.topic", "transaction.state.log"}) {
            properties.setProperty(topic + ".replication.factor", "1");
            properties.setProperty(topic + ".num.partitions", "1");
        }
        properties.setProperty("transaction.state.log.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.replication.factor", "1");
        properties.setProperty("share.coordinator.state.topic.min.isr", "1");
        properties.setProperty("share.coordinator.state.topic.num.partitions", "1");
        // Flink keeps transactions open from one checkpoint to the next, over failures too.
        properties.setProperty("transaction.max.timeout.ms", "3600000");
        properties.setProperty("group.initial.rebalance.delay.ms", "0");
    }

    private static void smallMachine(Properties properties) {
        properties.setProperty("num.network.threads", "2");
        properties.setProperty("num.io.threads", "2");
        properties.setProperty("num.replica.fetchers", "1");
        properties.setProperty("num.recovery.threads.per.data.dir", "1");
        properties.setProperty("background.threads", "2");
        properties.setProperty("log.cleaner.threads", "1");
        properties.setProperty("log.cleaner.dedupe.buffer.size", String.valueOf(4 << 20));
        properties.setProperty("log.index.size.max.bytes", String.valueOf(1 << 20));
        properties.setProperty("transaction.state.log.segment.bytes", String.valueOf(8 << 20));
        properties.setProperty("offsets.topic.segment.bytes", String.valueOf(8 << 20));
        properties.setProperty("metadata.log.segment.bytes", String.valueOf(8 << 20));
    }

    /** Replayed traces carry old and future times: neither may be refused or aged out. */
    private static void keepEverything(Properties properties) {
        properties.setProperty("log.retention.ms", "-1");
        properties.setProperty(
                "log.message.timestamp.after.max.ms", String.valueOf(Long.MAX_VALUE));
        properties.setProperty("offsets.retention.minutes", String.valueOf(Integer.MAX_VALUE));
    }
}

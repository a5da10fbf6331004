/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.core.topic.Topic;
import io.runlight.local.UserMistake;
import io.runlight.local.demo.DemoState;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say which Kafka a command talks to: the one that is named, else the demo's. */
public final class KafkaOptions {

    @Option(
            names = "--kafka",
            paramLabel = "SERVERS",
            description = "The bootstrap servers (default: the demo's).")
    private String servers;

    @Option(
            names = "--topic-prefix",
            paramLabel = "PREFIX",
            defaultValue = "",
            description = "What stands before the names of the topics (default: nothing).")
    private String prefix;

    @Option(
            names = "--kafka-property",
            paramLabel = "KEY=VALUE",
            description = "A setting of the Kafka client, for example of security.")
    private Map<String, String> properties = new LinkedHashMap<>();

    @Mixin private DataDirectoryOption data;

    /** The settings of a client. */
    public Map<String, Object> client() {
        Map<String, Object> client = new LinkedHashMap<>(properties);
        client.put("bootstrap.servers", servers());
        return client;
    }

    /** The name of a topic there. */
    public String nameOf(Topic topic) {
        return prefix + topic.topicName();
    }

    private String servers() {
        return Optional.ofNullable(servers)
                .or(() -> DemoState.read(data.directory()).map(DemoState::kafka))
                .orElseThrow(
                        () ->
                                new UserMistake(
                                        "No demo runs, so there is no Kafka to talk to: name one with --kafka."));
    }
}

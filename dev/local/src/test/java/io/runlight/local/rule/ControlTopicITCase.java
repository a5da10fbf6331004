/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.topic.Topic;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.local.RunlightCommand;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@UsesKafka
class ControlTopicITCase {

    @Test
    void whatIsSetIsWhatIsListed(KafkaBroker kafka, TopicPrefix prefix) {
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            topics.create(1, prefix.topic(Topic.CONTROL.topicName()));
        }

        run(kafka, prefix, "set", "--rule", "failure_streak", "--threshold", "5");
        run(kafka, prefix, "set", "--rule", "cascade", "--enabled", "false");
        run(kafka, prefix, "set", "--workspace", "acme", "--severity", "low");
        run(kafka, prefix, "mute", "--rule", "run_failed", "--for", "30d");
        run(kafka, prefix, "mute", "--rule", "zombie_run", "--for", "30d");
        run(kafka, prefix, "unmute", "--rule", "zombie_run");

        assertThat(run(kafka, prefix, "list").lines())
                .anyMatch(line -> line.matches("failure_streak +yes +5  high"))
                .anyMatch(line -> line.matches("cascade +no +2  high"))
                .anyMatch(line -> line.matches("run_failed +yes +-  high +20.*Z"))
                .anyMatch(line -> line.matches("zombie_run +yes +-  medium"));
        assertThat(run(kafka, prefix, "list", "--workspace", "acme").lines())
                .anyMatch(line -> line.matches("failure_streak +yes +5  low"));
    }

    private static String run(KafkaBroker kafka, TopicPrefix prefix, String... arguments) {
        List<String> all = new ArrayList<>(List.of("rules"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--kafka", kafka.bootstrapServers(), "--topic-prefix", prefix.value()));
        StringWriter out = new StringWriter();
        CommandLine command = RunlightCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        assertThat(command.execute(all.toArray(String[]::new))).isZero();
        return out.toString();
    }
}

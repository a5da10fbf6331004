/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.topic.Topic;
import io.runlight.engines.junit.TopicPrefix;
import io.runlight.engines.junit.UsesKafka;
import io.runlight.engines.kafka.KafkaBroker;
import io.runlight.engines.kafka.KafkaTopics;
import io.runlight.local.RunlightCommand;
import io.runlight.local.rule.ControlTopic;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** What a job hears of changes in the registry. */
@UsesKafka
class TellJobITCase {

    @TempDir private Path folder;

    @Test
    void aJobIsToldWhichVersionsPlayAPart(KafkaBroker kafka, TopicPrefix prefix) throws Exception {
        String topic = prefix.topic(Topic.CONTROL.topicName());
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            topics.create(1, topic);
        }
        run("register", TestBundles.copy(folder, "1").toString());
        run("register", TestBundles.copy(folder, "2").toString());
        run("promote", "failure", "1");
        assertThat(champion(kafka, topic)).isEmpty();

        tell(kafka, prefix, "challenge", "failure", "2");
        assertThat(champion(kafka, topic)).contains("1");
        assertThat(inForce(kafka, topic, RuleSetting.CHALLENGER)).contains("2");

        tell(kafka, prefix, "promote", "failure", "2");
        assertThat(champion(kafka, topic)).contains("2");
        assertThat(inForce(kafka, topic, RuleSetting.CHALLENGER)).isEmpty();

        tell(kafka, prefix, "rollback", "failure");
        assertThat(champion(kafka, topic)).contains("1");
    }

    @Test
    void whoForgotToTellTheJobTellsItLater(KafkaBroker kafka, TopicPrefix prefix) throws Exception {
        String topic = prefix.topic(Topic.CONTROL.topicName());
        try (KafkaTopics topics = KafkaTopics.of(kafka)) {
            topics.create(1, topic);
        }
        run("register", TestBundles.copy(folder, "1").toString());
        run("promote", "failure", "1");

        run(
                "tell",
                "failure",
                "--kafka",
                kafka.bootstrapServers(),
                "--topic-prefix",
                prefix.value());

        assertThat(champion(kafka, topic)).contains("1");
    }

    private static Optional<String> champion(KafkaBroker kafka, String topic) {
        return inForce(kafka, topic, RuleSetting.CHAMPION);
    }

    private static Optional<String> inForce(KafkaBroker kafka, String topic, RuleSetting alias) {
        return new ControlTopic(Map.of("bootstrap.servers", kafka.bootstrapServers()), topic)
                .read()
                .value(Long.MAX_VALUE, ModelTarget.of("failure"), alias);
    }

    private void tell(KafkaBroker kafka, TopicPrefix prefix, String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--tell-job", "--kafka", kafka.bootstrapServers()));
        all.addAll(List.of("--topic-prefix", prefix.value()));
        run(all.toArray(String[]::new));
    }

    private void run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("models"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--registry", folder.resolve("registry").toString()));
        StringWriter out = new StringWriter();
        CommandLine command = RunlightCommand.commandLine();
        command.setOut(new PrintWriter(out, true));
        command.setErr(new PrintWriter(out, true));
        assertThat(command.execute(all.toArray(String[]::new))).as(out.toString()).isZero();
    }
}

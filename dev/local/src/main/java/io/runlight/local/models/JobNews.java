/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.core.rule.ModelTarget;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.topic.Topic;
import io.runlight.local.command.KafkaOptions;
import io.runlight.local.rule.ControlTopic;
import io.runlight.models.scoring.registry.Alias;
import io.runlight.models.scoring.registry.Aliases;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/** What a running job is told of the registry, by its control topic. */
public final class JobNews {

    private final ControlTopic topic;

    public JobNews(ControlTopic topic) {
        this.topic = topic;
    }

    /** By the topic at the Kafka that a command names. */
    static JobNews by(KafkaOptions kafka) {
        return new JobNews(topic(kafka));
    }

    static ControlTopic topic(KafkaOptions kafka) {
        return new ControlTopic(kafka.client(), kafka.nameOf(Topic.CONTROL));
    }

    /** Tells which versions of the model play a part from now on. */
    public void tell(String model, Aliases aliases) {
        tell(model, aliases, Instant.now());
    }

    /** Tells which versions play a part as soon as the job knows, however late its events are. */
    public void tellAtOnce(String model, Aliases aliases) {
        tell(model, aliases, Instant.EPOCH);
    }

    private void tell(String model, Aliases aliases, Instant from) {
        topic.append(
                new RuleChange(
                        UUID.randomUUID().toString(),
                        from.toEpochMilli(),
                        ModelTarget.of(model),
                        Map.of(
                                RuleSetting.CHAMPION, aliases.version(Alias.CHAMPION).orElse(""),
                                RuleSetting.CHALLENGER,
                                        aliases.version(Alias.CHALLENGER).orElse("")),
                        System.getProperty("user.name"),
                        "models command"));
    }
}

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
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say whether a running job is told of a change, and where it listens. */
final class JobOption {

    @Option(
            names = "--tell-job",
            description =
                    "Tell the running job, by its control topic; it predicts with the new version from now on.")
    private boolean told;

    @Mixin private KafkaOptions kafka;

    /** Tells which versions of the model play a part, if that was asked for. */
    void tell(String model, Aliases aliases) {
        if (!told) {
            return;
        }
        RuleChange change =
                new RuleChange(
                        UUID.randomUUID().toString(),
                        Instant.now().toEpochMilli(),
                        ModelTarget.of(model),
                        Map.of(
                                RuleSetting.CHAMPION, aliases.version(Alias.CHAMPION).orElse(""),
                                RuleSetting.CHALLENGER,
                                        aliases.version(Alias.CHALLENGER).orElse("")),
                        System.getProperty("user.name"),
                        "models command");
        new ControlTopic(kafka.client(), kafka.nameOf(Topic.CONTROL)).append(change);
    }
}

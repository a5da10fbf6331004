/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.UserMistake;
import io.runlight.local.command.KafkaOptions;
import io.runlight.models.scoring.registry.Aliases;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say whether a running job is told of a change, and where it listens. */
public final class JobOption {

    @Option(
            names = "--tell-job",
            description =
                    "Tell the running job, by its control topic; it predicts with the new version"
                            + " from now on.")
    private boolean told;

    @Mixin private KafkaOptions kafka;

    /** Whether the job is to be told. */
    public boolean isAsked() {
        return told;
    }

    /**
     * Asks Kafka for the topic, if the job is to be told: it is too late to find out that nobody
     * can be told once the registry is changed.
     */
    public void requireTopic() {
        if (told) {
            JobNews.topic(kafka).requireThere();
        }
    }

    /** Tells which versions of the model play a part, if that was asked for. */
    public void tell(String model, Aliases aliases) {
        if (!told) {
            return;
        }
        try {
            JobNews.by(kafka).tell(model, aliases);
        } catch (UserMistake e) {
            throw new UserMistake(
                    "%s was changed in the registry, but the job does not know; do not repeat the change, './runlight models tell %s' with the same options tells it (%s)"
                            .formatted(model, model, e.getMessage()),
                    e);
        }
    }
}

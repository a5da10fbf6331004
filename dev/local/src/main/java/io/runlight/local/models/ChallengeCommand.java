/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.models.scoring.registry.Aliases;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Makes a version of a model the challenger. */
@Command(
        name = "challenge",
        description = "Lets a version predict beside the champion, to be compared with it.")
final class ChallengeCommand implements Callable<Integer> {

    @Mixin private ModelParameters model;
    @Mixin private RegistryOption registry;
    @Mixin private ClickHouseOption clickHouse;
    @Mixin private JobOption job;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        job.requireTopic();
        Aliases aliases =
                clickHouse.publish(
                        registry,
                        models -> models.challenge(model.id()),
                        changed -> model.id().name());
        job.tell(model.id().name(), aliases);
        AliasesLine.print(spec, model.id().name(), aliases);
        return 0;
    }
}

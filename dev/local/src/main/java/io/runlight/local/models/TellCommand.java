/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.command.KafkaOptions;
import io.runlight.models.scoring.registry.Aliases;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells the running job which versions of a model play a part in the registry. */
@Command(
        name = "tell",
        description =
                "Tells the running job, by its control topic, which versions play a part in the"
                        + " registry.")
final class TellCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "The model's name.")
    private String name;

    @Mixin private RegistryOption registry;
    @Mixin private KafkaOptions kafka;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Aliases aliases = registry.ask(models -> models.requireAliases(name));
        JobNews.by(kafka).tell(name, aliases);
        AliasesLine.print(spec, name, aliases);
        return 0;
    }
}

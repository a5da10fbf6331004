/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.models.scoring.registry.Aliases;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes the champion before this one the champion again. */
@Command(name = "rollback", description = "Makes the champion before this one the champion again.")
final class RollbackCommand implements Callable<Integer> {

    @Parameters(paramLabel = "MODEL", description = "The model's name.")
    private String name;

    @Mixin private RegistryOption registry;
    @Mixin private ClickHouseOption clickHouse;
    @Mixin private JobOption job;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        job.requireTopic();
        Aliases aliases =
                clickHouse.publish(registry, models -> models.rollback(name), changed -> name);
        job.tell(name, aliases);
        AliasesLine.print(spec, name, aliases);
        return 0;
    }
}

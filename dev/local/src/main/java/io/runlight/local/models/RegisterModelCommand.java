/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.models.scoring.bundle.ModelId;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes a bundle into the registry. */
@Command(
        name = "register",
        description = "Takes a copy of a bundle, after its files and predictions were checked.")
final class RegisterModelCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIRECTORY", description = "The bundle.")
    private Path bundle;

    @Mixin private RegistryOption registry;
    @Mixin private ClickHouseOption clickHouse;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelId id = clickHouse.publish(registry, models -> models.register(bundle), ModelId::name);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Registered " + id + "; it plays no part until it is promoted.");
        out.flush();
        return 0;
    }
}

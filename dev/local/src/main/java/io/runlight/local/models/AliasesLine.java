/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.models.scoring.registry.Alias;
import io.runlight.models.scoring.registry.Aliases;
import java.io.PrintWriter;
import picocli.CommandLine.Model.CommandSpec;

/** The line that says which versions of a model play a part now. */
final class AliasesLine {

    private AliasesLine() {}

    static void print(CommandSpec spec, String model, Aliases aliases) {
        PrintWriter out = spec.commandLine().getOut();
        out.printf(
                "%s: champion %s, challenger %s%n",
                model,
                aliases.version(Alias.CHAMPION).orElse("none"),
                aliases.version(Alias.CHALLENGER).orElse("none"));
        out.flush();
    }
}

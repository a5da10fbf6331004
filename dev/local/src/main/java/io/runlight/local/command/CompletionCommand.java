/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints the completion script for bash and zsh. */
@Command(
        name = "completion",
        description = {
            "Prints a completion script for bash and zsh.",
            "Use it with: source <(./runlight completion)"
        })
public final class CompletionCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(AutoComplete.bash("runlight", spec.root().commandLine()));
        out.flush();
        return 0;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.rule;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Checks a file of changes as the job would. */
@Command(
        name = "validate",
        description = "Checks a file of changes, one JSON object a line, as the job would.")
final class RulesValidateCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "The file.")
    private Path file;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        List<String> faults = ChangeFile.read(file).faults();
        PrintWriter out = spec.commandLine().getOut();
        faults.forEach(out::println);
        if (faults.isEmpty()) {
            out.println("The job takes all of them.");
        }
        out.flush();
        return faults.isEmpty() ? 0 : 1;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Measures how well messages of many systems are grouped by their templates, and how fast. */
@Command(
        name = "templates",
        description = "Groups messages by template and compares the groups with their true ones.",
        footer = {"", "Example:", "  ./runlight eval templates data/log-grouping --json"})
public final class EvalTemplatesCommand implements Callable<Integer> {

    private static final String FILE = "messages.csv.gz";

    @Parameters(
            paramLabel = "FOLDER",
            description = {
                "Has a file " + FILE + " with the columns",
                "system, content and event_template."
            })
    private Path folder;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            throw new UserMistake("There is no file " + file + ".");
        }
        Map<String, List<TrueMessage>> systems = TrueMessage.readBySystem(file);
        if (systems.isEmpty()) {
            throw new UserMistake("There is no message in " + file + ".");
        }
        TemplateEvaluation evaluation = TemplateEvaluation.of(systems);
        if (json) {
            printJson(evaluation);
        } else {
            printTable(evaluation);
        }
        return 0;
    }

    private void printJson(TemplateEvaluation evaluation) throws JsonProcessingException {
        out().println(new ObjectMapper().writeValueAsString(evaluation.figures()));
    }

    private void printTable(TemplateEvaluation evaluation) {
        String row = "%-16s %8s %12s %12s %12s%n";
        out().printf(row, "system", "messages", "at the end", "at arrival", "F1 of groups");
        evaluation
                .systems()
                .forEach(
                        (system, scores) ->
                                out().printf(
                                                row,
                                                system,
                                                scores.atTheEnd().messages(),
                                                rounded(scores.atTheEnd().accuracy()),
                                                rounded(scores.atArrival().accuracy()),
                                                rounded(scores.atTheEnd().groupF1())));
        out().println();
        evaluation.figures().forEach((figure, value) -> out().printf("%-40s %s%n", figure, value));
    }

    private static String rounded(double share) {
        return String.format("%.4f", share);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}

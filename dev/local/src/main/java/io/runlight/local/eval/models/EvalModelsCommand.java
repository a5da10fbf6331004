/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import io.runlight.models.features.EndedRun;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Trains models of failure and duration on a public trace and tests them on what came later. */
@Command(
        name = "models",
        description = {
            "Trains models of failure and duration on a trace and tests them on what came later.",
            "Every run is scored when it starts, from what had ended by then."
        },
        footer = {
            "",
            "Example:",
            "  ./runlight eval models ci-travis --train data/ci-travis/runs.csv.gz --json"
        })
public final class EvalModelsCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "TRACE",
            completionCandidates = TraceNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String trace;

    @Option(
            names = "--train",
            paramLabel = "FILE",
            required = true,
            description = "The trace to learn from.")
    private Path training;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = {
                "The trace that follows it; without one,",
                "the last fifth of each pipeline is the test."
            })
    private Path test;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        ModelTrace known = known();
        List<EndedRun> earlier = TraceRuns.read(known, training);
        if (earlier.isEmpty()) {
            throw new UserMistake("There is no run in " + training + ".");
        }
        List<EndedRun> later = test == null ? null : TraceRuns.read(known, test);
        Map<String, Object> figures = new ModelsEvaluation(known).figures(earlier, later);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(figures));
        } else {
            figures.forEach((name, figure) -> out.printf("%-36s %s%n", name, figure));
        }
        out.flush();
        return 0;
    }

    private ModelTrace known() {
        return Arrays.stream(ModelTrace.values())
                .filter(candidate -> candidate.traceName().equals(trace))
                .findFirst()
                .orElseThrow(
                        () ->
                                new UserMistake(
                                        "There is no trace '%s'; there are %s."
                                                .formatted(
                                                        trace,
                                                        String.join(", ", ModelTrace.names()))));
    }

    /** The names of the traces, for help and completion. */
    static final class TraceNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return ModelTrace.names().iterator();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import io.runlight.models.features.RecordedRun;
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
            "Every run is scored when it starts, from what had ended by then.",
            "known-risk needs no trace: its runs are made up, and so the best answer is known."
        },
        footer = {
            "",
            "Example:",
            "  ./runlight eval models ci-travis --train data/ci-travis/runs.csv.gz --json"
        })
public final class EvalModelsCommand implements Callable<Integer> {

    private static final int FEWEST = 1_000;
    private static final long SEED = 11;

    @Parameters(
            paramLabel = "TRACE",
            completionCandidates = TraceNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String trace;

    @Option(names = "--train", paramLabel = "FILE", description = "The trace to learn from.")
    private Path training;

    @Option(
            names = "--test",
            paramLabel = "FILE",
            description = {
                "The trace that follows it; without one,",
                "the last fifth of each pipeline is the test."
            })
    private Path test;

    @Option(
            names = "--runs",
            paramLabel = "N",
            defaultValue = "10000",
            description = "How many runs to make up for known-risk (default: ${DEFAULT-VALUE}).")
    private int runs;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        ModelTrace known = known();
        Map<String, Object> figures = known.madeUp() ? madeUp(known) : measured(known);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(figures));
        } else {
            figures.forEach((name, figure) -> out.printf("%-36s %s%n", name, figure));
        }
        out.flush();
        return 0;
    }

    private Map<String, Object> madeUp(ModelTrace known) {
        if (training != null || test != null) {
            throw new UserMistake("known-risk makes its runs up; leave --train and --test out.");
        }
        if (runs < FEWEST) {
            throw new UserMistake("--runs must be at least " + FEWEST + ".");
        }
        KnownRisk risk = new KnownRisk(runs, SEED);
        return new ModelsEvaluation(known, risk::said).figures(risk.runs(), null);
    }

    private Map<String, Object> measured(ModelTrace known) {
        if (training == null) {
            throw new UserMistake("--train FILE is needed: the trace to learn from.");
        }
        List<RecordedRun> earlier = TraceRuns.read(known, training);
        if (earlier.isEmpty()) {
            throw new UserMistake("There is no run in " + training + ".");
        }
        List<RecordedRun> later = test == null ? null : TraceRuns.read(known, test);
        return new ModelsEvaluation(known, null).figures(earlier, later);
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

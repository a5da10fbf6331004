/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.generators.injected.InjectedTraffic;
import io.runlight.generators.injected.Injection;
import io.runlight.local.UserMistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds the baselines against traffic into which anomalies were injected. */
@Command(
        name = "anomalies",
        description = {
            "Counts which injected anomalies the baselines find, and their false alarms.",
            "Three weeks of synthetic runs, several seeds, one pass, the default settings."
        },
        footer = {"", "Example:", "  ./runlight eval anomalies --seeds 5 --json"})
public final class EvalAnomaliesCommand implements Callable<Integer> {

    @Option(
            names = "--seeds",
            paramLabel = "COUNT",
            defaultValue = "5",
            description = "How many seeds, from 1 on (default: ${DEFAULT-VALUE}).")
    private int seeds;

    @Option(
            names = "--truth",
            paramLabel = "FILE",
            description = "Write what was injected, as JSON lines.")
    private Path truth;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        if (seeds < 1) {
            throw new UserMistake("--seeds must be 1 or more, not " + seeds + ".");
        }
        if (truth != null) {
            writeTruth();
        }
        List<InjectedEvaluation> evaluations = new ArrayList<>();
        for (int seed = 1; seed <= seeds; seed++) {
            evaluations.add(InjectedEvaluation.of(seed));
        }
        Map<String, Object> figures = figures(evaluations);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(figures));
        } else {
            figures.forEach((name, figure) -> out.printf("%-32s %s%n", name, figure));
        }
        out.flush();
        return 0;
    }

    private static Map<String, Object> figures(List<InjectedEvaluation> evaluations) {
        Map<String, Object> figures = new LinkedHashMap<>();
        spread("recall_high", evaluations, one -> one.high().recall(), figures);
        spread("precision_high", evaluations, one -> one.high().precision(), figures);
        spread("recall_any", evaluations, one -> one.any().recall(), figures);
        spread("precision_any", evaluations, one -> one.any().precision(), figures);
        spread("plain_recall", evaluations, one -> one.plain().recall(), figures);
        spread("plain_precision", evaluations, one -> one.plain().precision(), figures);
        figures.put(
                "injections", sum(evaluations, one -> one.plain().found() + one.plain().missed()));
        figures.put("plain_false_alarms", sum(evaluations, one -> one.plain().wrong()));
        figures.put(
                "false_alarms_at_plain_recall",
                sum(evaluations, one -> one.atPlainRecall().wrong()));
        figures.put("seeds", evaluations.size());
        return figures;
    }

    /** The mean over the seeds, and the least. */
    private static void spread(
            String name,
            List<InjectedEvaluation> evaluations,
            ToDoubleFunction<InjectedEvaluation> figure,
            Map<String, Object> figures) {
        var statistics = evaluations.stream().mapToDouble(figure).summaryStatistics();
        figures.put(name, rounded(statistics.getAverage()));
        figures.put("least_" + name, rounded(statistics.getMin()));
    }

    private static long sum(
            List<InjectedEvaluation> evaluations, ToDoubleFunction<InjectedEvaluation> figure) {
        return Math.round(evaluations.stream().mapToDouble(figure).sum());
    }

    private static double rounded(double figure) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", figure));
    }

    private void writeTruth() {
        ObjectMapper mapper = new ObjectMapper();
        List<String> lines = new ArrayList<>();
        try {
            for (int seed = 1; seed <= seeds; seed++) {
                for (Injection injection : new InjectedTraffic(seed).truth()) {
                    Map<String, Object> line = new LinkedHashMap<>();
                    line.put("seed", seed);
                    line.put("injection", injection);
                    lines.add(mapper.writeValueAsString(line));
                }
            }
            Files.write(truth, lines);
        } catch (IOException e) {
            throw new UserMistake("'%s' cannot be written: %s".formatted(truth, e.getMessage()), e);
        }
    }
}

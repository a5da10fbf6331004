/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scores the baselines of series by the rules of the Numenta Anomaly Benchmark. */
@Command(
        name = "nab",
        description = {
            "Scores the baselines of series by the rules of the Numenta Anomaly Benchmark.",
            "One pass, no look-ahead, the default settings, the classes that the job runs."
        },
        footer = {"", "Example:", "  ./runlight eval nab data/nab --json"})
public final class EvalNabCommand implements Callable<Integer> {

    @Parameters(
            paramLabel = "FOLDER",
            description = "Holds series.csv.gz, windows.json and profiles.json.")
    private Path folder;

    @Option(names = "--json", description = "Print the figures as one JSON object.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws JsonProcessingException {
        Map<String, Object> figures = figures();
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(figures));
        } else {
            figures.forEach((name, figure) -> out.printf("%-20s %s%n", name, figure));
        }
        out.flush();
        return 0;
    }

    private Map<String, Object> figures() {
        try {
            List<NabSeries> corpus = NabFolder.series(folder);
            Map<String, NabProfile> profiles = NabFolder.profiles(folder);
            List<double[]> scores = corpus.stream().map(NabBaselines::scores).toList();
            NabScorer scorer = new NabScorer(corpus, scores);
            Map<String, Object> figures = new LinkedHashMap<>();
            figures.put("standard", score(scorer, profiles, "standard"));
            figures.put("low_fp", score(scorer, profiles, "reward_low_FP_rate"));
            figures.put("low_fn", score(scorer, profiles, "reward_low_FN_rate"));
            figures.put("series", corpus.size());
            figures.put("values", corpus.stream().mapToLong(NabSeries::size).sum());
            figures.put("windows", corpus.stream().mapToLong(NabSeries::windows).sum());
            return figures;
        } catch (IOException e) {
            throw new UserMistake(
                    "'%s' is no folder of the form of NAB: %s".formatted(folder, e.getMessage()),
                    e);
        }
    }

    private double score(NabScorer scorer, Map<String, NabProfile> profiles, String name) {
        NabProfile profile = profiles.get(name);
        if (profile == null) {
            throw new UserMistake(
                    "'%s/profiles.json' has no profile '%s'.".formatted(folder, name));
        }
        return Double.parseDouble(String.format(Locale.ROOT, "%.2f", scorer.score(profile)));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.cli;

import io.runlight.generators.DeliveryStream;
import io.runlight.generators.file.EventFileWriter;
import io.runlight.generators.scenario.Scenario;
import io.runlight.generators.scenario.ScenarioOptions;
import io.runlight.generators.scenario.Scenarios;
import io.runlight.generators.truth.GroundTruth;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that writes a scenario's events and, beside them, the ground truth. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Makes synthetic traffic and writes what a correct job must find in it.",
        footer = {
            "",
            "The events go to the --out file (one JSON object per line, in the order of delivery),",
            "the truth to a file beside it that ends with .truth.json.",
            "The same scenario, seed, start and size always give the same bytes.",
            "",
            "Example:",
            "  generate --scenario dirty --seed 7 --out dirty.jsonl.gz"
        })
public final class GenerateCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Option(
            names = "--scenario",
            paramLabel = "NAME",
            defaultValue = "quick",
            completionCandidates = ScenarioNames.class,
            description = "What happens: ${COMPLETION-CANDIDATES}; see --list (default: quick).")
    private String scenarioName;

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where the events go (default: <scenario>.jsonl.gz).")
    private Path out;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed gives other traffic (default: 1).")
    private long seed;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description = "Event time of the beginning, RFC 3339 or 'now' (default: a fixed one).")
    private Instant start;

    @Option(
            names = "--size",
            paramLabel = "N",
            description = "About how many events, at least (default: depends on the scenario).")
    private Long size;

    @Option(
            names = "--lateness",
            paramLabel = "DURATION",
            description = "How late an event may be delivered, like PT60S.")
    private Duration lateness;

    @Option(
            names = "--zombie-after",
            paramLabel = "DURATION",
            description =
                    "The job's zombie threshold, like PT30M; only zombies stay silent so long.")
    private Duration zombieAfter;

    @Option(names = "--list", description = "Only list the scenarios.")
    private boolean list;

    @Option(names = "--json", description = "Print the counts as one JSON object at the end.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        if (list) {
            Scenarios.all()
                    .forEach(s -> console.say(String.format("%-8s%s", s.name(), describe(s))));
            return 0;
        }
        Optional<Scenario> scenario = Scenarios.named(scenarioName);
        if (scenario.isEmpty()) {
            return console.mistake(
                    "there is no scenario '" + scenarioName + "'; there are " + names() + ".");
        }
        try {
            return generate(scenario.get(), console);
        } catch (IllegalArgumentException e) {
            return console.mistake(e.getMessage() + ".");
        } catch (IOException e) {
            return console.mistake("cannot write the events: " + e.getMessage());
        }
    }

    private int generate(Scenario scenario, Console console) throws IOException {
        Path file = out == null ? Path.of(scenario.name() + ".jsonl.gz") : out;
        DeliveryStream stream = scenario.start(options(scenario.defaults()));
        long count = 0;
        try (EventFileWriter writer = EventFileWriter.create(file)) {
            while (stream.hasNext()) {
                writer.write(stream.next());
                console.progress(++count, "events generated");
            }
        }
        GroundTruth truth = stream.truth();
        Path truthFile = GroundTruth.beside(file);
        truth.write(truthFile);
        console.say(
                String.format(
                        "%s deliveries of %s distinct events, %s poison messages, %s runs (%s failed,"
                                + " %s zombies) in %s; the truth is in %s",
                        Console.number(truth.deliveries()),
                        Console.number(truth.distinctEvents()),
                        Console.number(truth.poison().size()),
                        Console.number(runs(truth)),
                        Console.number(truth.runs("failed")),
                        Console.number(truth.runs("zombie")),
                        file,
                        truthFile));
        if (json) {
            console.json(summary(truth, file, truthFile, console.seconds()));
        }
        return 0;
    }

    private ScenarioOptions options(ScenarioOptions defaults) {
        return new ScenarioOptions(
                seed,
                start == null ? defaults.start() : start,
                size == null ? defaults.size() : size,
                lateness == null ? defaults.lateness() : lateness,
                zombieAfter == null ? defaults.zombieAfter() : zombieAfter);
    }

    private static Map<String, Object> summary(
            GroundTruth truth, Path file, Path truthFile, double seconds) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("scenario", truth.scenario());
        summary.put("seed", truth.seed());
        summary.put("file", file.toString());
        summary.put("truth", truthFile.toString());
        summary.put("deliveries", truth.deliveries());
        summary.put("events", truth.events());
        summary.put("distinct_events", truth.distinctEvents());
        summary.put("poison", truth.poison().size());
        summary.put("runs", runs(truth));
        summary.put("alerts", truth.alerts().size());
        summary.put("seconds", seconds);
        return summary;
    }

    private static long runs(GroundTruth truth) {
        return truth.runs().values().stream()
                .flatMap(pipelines -> pipelines.values().stream())
                .flatMap(statuses -> statuses.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static String describe(Scenario scenario) {
        return scenario.description()
                + " (about "
                + Console.number(scenario.defaults().size())
                + " events)";
    }

    private static String names() {
        return Scenarios.all().stream().map(Scenario::name).collect(Collectors.joining(", "));
    }

    /** The names of the scenarios, for help and completion. */
    static final class ScenarioNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Scenarios.all().stream().map(Scenario::name).iterator();
        }
    }
}

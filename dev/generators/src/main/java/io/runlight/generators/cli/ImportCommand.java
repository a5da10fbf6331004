/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.cli;

import io.runlight.generators.importer.ImportSettings;
import io.runlight.generators.importer.ImportSummary;
import io.runlight.generators.importer.TraceClock;
import io.runlight.generators.importer.TraceImport;
import io.runlight.generators.importer.TraceImporter;
import io.runlight.generators.importer.TraceImporters;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that turns a public trace into an event file. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = "Turns a public trace into native events, ordered by event time.",
        footer = {
            "",
            "Runs that are silent for longer than --heartbeat get 'running' events, which the trace",
            "does not have, so that they are not taken for zombies.",
            "",
            "Example:",
            "  import travistorrent runs.csv.gz --out ci.jsonl.gz --shift-to-now --speed 100"
        })
public final class ImportCommand implements Callable<Integer> {

    @Spec private CommandSpec spec;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "TRACE",
            completionCandidates = TraceNames.class,
            description = "The format: ${COMPLETION-CANDIDATES}; see --list.")
    private String trace;

    @Parameters(
            index = "1..*",
            arity = "0..*",
            paramLabel = "FILE",
            description = "The files of the trace, compressed (.gz) or not.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--out"},
            paramLabel = "FILE",
            description = "Where the events go (default: <trace>.jsonl.gz).")
    private Path out;

    @Option(
            names = "--shift-to-now",
            description = "Move all times so that the last event happens now.")
    private boolean shiftToNow;

    @Option(
            names = "--start",
            paramLabel = "TIME",
            converter = InstantConverter.class,
            description =
                    "Move all times so that the first event happens then (RFC 3339 or 'now').")
    private Instant start;

    @Option(
            names = "--speed",
            paramLabel = "N",
            defaultValue = "1",
            description =
                    "Let everything happen N times faster, durations of runs and steps included"
                            + " (default: 1).")
    private double speed;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "Stop after so many runs (or calls) of the trace.")
    private Long limit;

    @Option(
            names = "--workspace",
            paramLabel = "NAME",
            description = "The workspace of all events (default: the name of the trace).")
    private String workspace;

    @Option(
            names = "--provider",
            paramLabel = "NAME",
            description = "The provider of model calls, where the trace names none.")
    private String provider;

    @Option(
            names = "--model",
            paramLabel = "NAME",
            description = "The model of model calls, where the trace names none.")
    private String model;

    @Option(
            names = "--heartbeat",
            paramLabel = "DURATION",
            defaultValue = "PT15M",
            description = "Longest silence of a run; PT0S lets runs be silent (default: PT15M).")
    private Duration heartbeat;

    @Option(names = "--list", description = "Only list the traces.")
    private boolean list;

    @Option(names = "--json", description = "Print the counts as one JSON object at the end.")
    private boolean json;

    @Override
    public Integer call() {
        Console console = new Console(spec);
        if (list) {
            TraceImporters.all()
                    .forEach(t -> console.say(String.format("%-15s%s", t.name(), t.description())));
            return 0;
        }
        Optional<TraceImporter> importer =
                trace == null ? Optional.empty() : TraceImporters.named(trace);
        if (importer.isEmpty()) {
            String problem = trace == null ? "name a trace" : "there is no trace '" + trace + "'";
            return console.mistake(problem + "; there are " + names() + ".");
        }
        String mistake = mistake();
        if (mistake != null) {
            return console.mistake(mistake);
        }
        try {
            return run(importer.get(), console);
        } catch (IOException e) {
            return console.mistake(e.getMessage() + ".");
        }
    }

    private String mistake() {
        if (files.isEmpty()) {
            return "name the files of the trace.";
        }
        if (shiftToNow && start != null) {
            return "choose one of --shift-to-now and --start.";
        }
        if (!(speed > 0) || Double.isInfinite(speed)) {
            return "--speed must be above 0, not " + speed + ".";
        }
        if (limit != null && limit < 1) {
            return "--limit must be at least 1, not " + limit + ".";
        }
        return heartbeat.isNegative() ? "--heartbeat must not be negative." : null;
    }

    private int run(TraceImporter importer, Console console) throws IOException {
        Path file = out == null ? Path.of(importer.name() + ".jsonl.gz") : out;
        ImportSettings settings =
                new ImportSettings(
                        workspace,
                        provider,
                        model,
                        limit == null ? Long.MAX_VALUE : limit,
                        heartbeat,
                        TraceClock.UNCHANGED);
        TraceImport traceImport =
                new TraceImport(
                        importer,
                        files,
                        settings,
                        count -> console.progress(count, "events imported"));
        Instant end = shiftToNow ? Clock.systemUTC().instant() : null;
        ImportSummary summary = traceImport.write(traceImport.clock(start, end, speed), file);
        console.say(closingLine(summary, file));
        if (json) {
            console.json(result(importer, summary, file, console.seconds()));
        }
        return 0;
    }

    private static String closingLine(ImportSummary summary, Path file) {
        if (summary.events() == 0) {
            return "The trace is empty; so is " + file;
        }
        String runs =
                summary.runsByStatus().entrySet().stream()
                        .map(e -> Console.number(e.getValue()) + " " + e.getKey())
                        .collect(Collectors.joining(", "));
        return String.format(
                "%s events%s from %s to %s are in %s",
                Console.number(summary.events()),
                runs.isEmpty() ? "" : " of runs that ended (" + runs + ")",
                Instant.ofEpochMilli(summary.firstMillis()),
                Instant.ofEpochMilli(summary.lastMillis()),
                file);
    }

    private static Map<String, Object> result(
            TraceImporter importer, ImportSummary summary, Path file, double seconds) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("trace", importer.name());
        result.put("file", file.toString());
        result.put("events", summary.eventsByKind());
        result.put("total_events", summary.events());
        result.put("runs", summary.runsByStatus());
        if (summary.events() > 0) {
            result.put("first_event_time", Instant.ofEpochMilli(summary.firstMillis()).toString());
            result.put("last_event_time", Instant.ofEpochMilli(summary.lastMillis()).toString());
        }
        result.put("seconds", seconds);
        return result;
    }

    private static String names() {
        return TraceImporters.all().stream()
                .map(TraceImporter::name)
                .collect(Collectors.joining(", "));
    }

    /** The names of the traces, for help and completion. */
    static final class TraceNames implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return TraceImporters.all().stream().map(TraceImporter::name).iterator();
        }
    }
}

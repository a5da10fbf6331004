/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.StepEvent;
import io.runlight.generators.importer.ImportSettings;
import io.runlight.generators.importer.TraceFormatException;
import io.runlight.generators.importer.TraceImporter;
import io.runlight.generators.importer.TraceImporters;
import io.runlight.local.UserMistake;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.training.RunCollector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The runs of a trace, from the events that its importer makes. */
final class TraceRuns {

    private static final String TASKS = "tasks.csv.gz";
    private static final String RUNS = "runs.jsonl.gz";

    private TraceRuns() {}

    /** Reads a trace in the order of the starts of its runs. */
    static List<RecordedRun> read(ModelTrace trace, Path file) {
        UserMistake mistake = null;
        for (String name : trace.importers()) {
            try {
                return read(trace, TraceImporters.named(name).orElseThrow(), files(file));
            } catch (TraceFormatException e) {
                mistake = new UserMistake(e.getMessage() + ".", e);
            } catch (IOException e) {
                throw new UserMistake(file + " cannot be read: " + e.getMessage() + ".", e);
            }
        }
        throw mistake;
    }

    /** Executions of workflows are two files that lie beside each other. */
    private static List<Path> files(Path file) {
        Path runs = file.resolveSibling(RUNS);
        boolean two = file.getFileName().toString().equals(TASKS) && Files.isRegularFile(runs);
        return two ? List.of(file, runs) : List.of(file);
    }

    private static List<RecordedRun> read(
            ModelTrace trace, TraceImporter importer, List<Path> files) throws IOException {
        ImportSettings defaults = ImportSettings.defaults();
        ImportSettings settings =
                new ImportSettings(
                        null, null, null, defaults.limit(), Duration.ZERO, defaults.clock());
        RunCollector runs = new RunCollector();
        StepCollector steps = new StepCollector();
        RequestCollector requests = new RequestCollector();
        importer.read(files, settings, event -> add(trace, event, runs, steps, requests));
        List<RecordedRun> all =
                new ArrayList<>(
                        switch (trace) {
                            case WORKFLOWS -> steps.steps();
                            case GENAI_REQUESTS -> requests.requests();
                            default -> runs.runs();
                        });
        all.sort(
                Comparator.comparingLong((RecordedRun run) -> run.opening().startMillis())
                        .thenComparing(run -> run.opening().runId()));
        return all;
    }

    private static void add(
            ModelTrace trace,
            Event event,
            RunCollector runs,
            StepCollector steps,
            RequestCollector requests) {
        if (event instanceof StepEvent step) {
            if (trace == ModelTrace.WORKFLOWS) {
                steps.add(step);
            }
        } else if (event instanceof PipelineRunEvent run) {
            runs.add(run);
        } else if (event instanceof ActivityEvent activity) {
            requests.add(activity);
        } else if (event instanceof LlmCallEvent call) {
            requests.add(call);
        }
    }
}

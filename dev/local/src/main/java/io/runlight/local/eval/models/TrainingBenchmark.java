/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval.models;

import io.runlight.benchmarks.Benchmark;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RecordedRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.training.Example;
import io.runlight.models.training.Examples;
import io.runlight.models.training.PhaseClock;
import io.runlight.models.training.TrainedDuration;
import io.runlight.models.training.TrainedFailure;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code bench training}: how long it takes to train as {@code ./runlight train} does, from events
 * of runs whose risk is known to a tested model.
 */
public final class TrainingBenchmark implements Benchmark {

    private static final String ROWS = "rows";
    private static final String THREADS = "threads";
    private static final long SEED = 11;

    /** The start of a run and the moments that are learned from, on average. */
    private static final double ROWS_OF_A_RUN = 6.6;

    private final Map<String, Object> figures = new LinkedHashMap<>();

    @Override
    public String name() {
        return "training";
    }

    @Override
    public String description() {
        return "Seconds to train models of failure and duration, by phase.";
    }

    @Override
    public Map<String, String> defaults() {
        return Map.of(ROWS, "1000000", THREADS, "2");
    }

    @Override
    public Map<String, Object> run(Map<String, String> options, PrintStream progress) {
        Settings settings = new Settings(options);
        int runs = (int) Math.ceil(settings.integer(ROWS) / ROWS_OF_A_RUN);
        int threads = settings.integer(THREADS);
        RunFeatures features = new RunFeatures(FeatureSettings.DEFAULT);
        PhaseClock reading = new PhaseClock();
        reading.enter("read");
        List<RecordedRun> recorded = new KnownRisk(runs, SEED).runs();
        reading.enter("features");
        List<Example> examples = Examples.of(features, recorded, Retention.DEFAULT, run -> true);
        Map<String, Double> read = reading.stop();
        figures.put("runs", examples.size());
        figures.put("rows", examples.stream().mapToLong(e -> 1 + e.moments().size()).sum());
        figures.put("features", features.schema().size());

        PhaseClock clock = new PhaseClock();
        clock.enter("evaluation");
        try (TrainedFailure trained =
                TrainedFailure.of(features.schema(), "pipeline", examples, threads, clock)) {
            put("failure", read, clock.stop(), progress);
            figures.put("failure_auc", trained.quality().auc());
        }
        clock = new PhaseClock();
        clock.enter("evaluation");
        try (TrainedDuration trained =
                TrainedDuration.of(features.schema(), "pipeline", examples, threads, clock)) {
            put("duration", read, clock.stop(), progress);
            figures.put("duration_mae_seconds", trained.quality().meanAbsoluteError());
        }
        return figures;
    }

    private void put(
            String model,
            Map<String, Double> read,
            Map<String, Double> trained,
            PrintStream progress) {
        Map<String, Double> phases = new LinkedHashMap<>(read);
        phases.putAll(trained);
        double sum = phases.values().stream().mapToDouble(Double::doubleValue).sum();
        figures.put(model + "_seconds", sum);
        phases.forEach((phase, seconds) -> figures.put(model + "_" + phase + "_seconds", seconds));
        progress.printf("%s: %s rows in %.1f s %s%n", model, figures.get("rows"), sum, phases);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.benchmarks.harness.Inputs;
import io.runlight.benchmarks.harness.Measurement;
import io.runlight.benchmarks.harness.Settings;
import io.runlight.benchmarks.harness.TestBed;
import io.runlight.benchmarks.harness.TrafficPlan;
import io.runlight.benchmarks.job.JobSettings;
import io.runlight.benchmarks.job.Stage;
import io.runlight.benchmarks.job.StageRunner;
import io.runlight.benchmarks.profile.Profiler;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The steps of {@code bench throughput} on engines that are up. */
final class Replays {

    private final TestBed bed;
    private final Settings settings;
    private final PrintStream progress;
    private final ThroughputFigures figures = new ThroughputFigures();
    private final Map<String, String> models;

    /**
     * @param models options of the job that say which models predict
     */
    Replays(TestBed bed, Settings settings, Map<String, String> models, PrintStream progress) {
        this.bed = bed;
        this.models = models;
        this.settings = settings;
        this.progress = progress;
    }

    Map<String, Object> measure() throws Exception {
        List<Integer> parallelisms = settings.integers("parallelism");
        warmUp(parallelisms.get(0));
        try (Inputs inputs = bed.inputs("bench.", settings.integer("partitions"))) {
            fill(inputs, settings.number("events"));
            for (int parallelism : parallelisms) {
                replayStages(parallelism, inputs);
            }
            if (settings.isOn("profile")) {
                profile(parallelisms.get(0), inputs);
            }
            figures.meanBytes(inputs.meanBytes());
        }
        freshness();
        return figures.all();
    }

    /** Until the JVM has compiled what is measured. */
    private void warmUp(int parallelism) throws Exception {
        long events = settings.number("warm-up-events");
        if (events > 0) {
            try (Inputs inputs = bed.inputs("warm.", settings.integer("partitions"))) {
                fill(inputs, events);
                progress.println("warm-up: " + runner(parallelism).replay(Stage.FULL, inputs));
            }
        }
    }

    private void replayStages(int parallelism, Inputs inputs) throws Exception {
        StageRunner runner = runner(parallelism);
        for (int i = 0; i < settings.integer("repeat"); i++) {
            for (Stage stage : settings.constants("stages", Stage.class)) {
                bed.empty();
                Measurement result = runner.replay(stage, inputs);
                progress.println("parallelism " + parallelism + ": " + result);
                figures.add(parallelism, stage, result);
                if (stage == Stage.FULL) {
                    scores();
                }
            }
        }
    }

    private void scores() {
        ScoresTaken taken = ScoresTaken.of(bed.clickHouse());
        if (taken.scores() > 0) {
            progress.println(taken);
            figures.scores(taken);
        }
    }

    /** One more replay, which is not measured: sampling costs something. */
    private void profile(int parallelism, Inputs inputs) throws Exception {
        bed.empty();
        try (Profiler profiler = Profiler.start()) {
            runner(parallelism).replay(Stage.FULL, inputs);
            profiler.report().print(progress);
        }
    }

    private void freshness() throws Exception {
        int seconds = settings.integer("freshness-seconds");
        if (seconds > 0 && figures.fullRate() > 0) {
            bed.empty();
            double rate = figures.fullRate() / 2;
            try (Inputs inputs = bed.inputs("fresh.", settings.integer("partitions"))) {
                StageRunner runner = runner(figures.lastParallelism());
                var times =
                        Freshness.of(
                                runner,
                                inputs,
                                bed,
                                rate,
                                settings.integer("open-runs"),
                                Duration.ofSeconds(seconds));
                times.forEach(
                        (what, time) -> progress.println("freshness of " + what + ": " + time));
                figures.freshness(rate, times);
            }
        }
    }

    private StageRunner runner(int parallelism) {
        Map<String, String> job = JobSettings.of(settings, parallelism);
        job.putAll(models);
        return new StageRunner(bed, job);
    }

    private void fill(Inputs inputs, long events) {
        new TrafficPlan(events, settings.integer("open-runs"), settings.integer("failures"))
                .fill(inputs);
        progress.printf("%,d events of %.0f bytes are in Kafka%n", events, inputs.meanBytes());
    }
}

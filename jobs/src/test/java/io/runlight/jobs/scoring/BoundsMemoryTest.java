/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.jobs.Events;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.interval.PredictionInterval;
import io.runlight.models.scoring.registry.Alias;
import io.runlight.models.scoring.serving.DurationScorer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bounds of durations in the job follow what becomes true. */
class BoundsMemoryTest {

    private static final int RUNS = 800;
    private static final long MINUTE = 60_000;

    @TempDir private static Path folder;

    private static TrainedModels models;

    @BeforeAll
    static void train() throws IOException {
        models =
                new TrainedModels(folder)
                        .failure("v1", "v2")
                        .duration("d1")
                        .promote("failure", "v1")
                        .promote("duration", "d1")
                        .challenge("failure", "v2");
    }

    @Test
    void durationsThatSpreadFartherThanTheModelLearnedAreCoveredAgain() throws Exception {
        try (ScoringHarness harness = start()) {
            for (Event event : spreadingRuns()) {
                harness.take(event);
            }
            harness.until(Watermark.MAX_WATERMARK.getTimestamp());

            List<PredictionOutcome> late =
                    harness.outcomes().stream()
                            .filter(outcome -> outcome.role() == Alias.CHAMPION)
                            .skip(RUNS / 2)
                            .toList();
            Map<String, PredictionInterval> bundle = saidByTheBundle(harness);
            assertThat(covered(late, outcome -> bundle.get(outcome.run().runId())))
                    .isLessThan(0.65);
            assertThat(covered(late, outcome -> outcome.first().interval())).isBetween(0.76, 0.84);
        }
    }

    /** Two roles that ask the same model of duration show the same bounds. */
    @Test
    void aVersionBeginsWithTheBoundsOfItsBundleAndLearnsOnceWhateverItsRoles() throws Exception {
        try (ScoringHarness harness = start()) {
            for (Event event : spreadingRuns()) {
                harness.take(event);
            }
            harness.until(Watermark.MAX_WATERMARK.getTimestamp());

            Prediction first = harness.predictions().get(0);
            assertThat(first.estimate().interval())
                    .isEqualTo(saidByTheBundle(harness).get(first.run().runId()));
            assertThat(intervals(harness, Alias.CHALLENGER))
                    .isEqualTo(intervals(harness, Alias.CHAMPION));
        }
    }

    @Test
    void boundsAreTheSameWhateverTheOrderOfArrivalTheWatermarksAndRestarts() throws Exception {
        Arrivals arrivals = new Arrivals(settings(), RunTales.events(120, 7));

        List<String> live = arrivals.live();

        assertThat(arrivals.shuffledOverARestart(1)).isEqualTo(live);
    }

    @Test
    void boundsAreForgottenWithTheRetention() throws Exception {
        try (ScoringHarness harness = start()) {
            for (Event event : RunTales.events(120, 3)) {
                harness.take(event);
            }
            harness.until(RunTales.START + Duration.ofMinutes(10).toMillis());
            harness.snapshot();
            assertThat(harness.stateEntries()).isPositive();

            harness.until(RunTales.START + Duration.ofDays(40).toMillis());
            harness.snapshot();

            assertThat(harness.stateEntries()).isZero();
            assertThat(harness.timers()).isZero();
        }
    }

    /** One run after the other, whose durations differ by a factor of hundreds. */
    private static List<Event> spreadingRuns() {
        Random random = new Random(3);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            String run = "run-" + i;
            long start = RunTales.START + i * MINUTE;
            long end = start + Math.round(5_000 * Math.exp(random.nextDouble() * 6 - 4));
            events.add(Events.run(run + "s", start, "acme", "wide", run, RunStatus.STARTED));
            events.add(Events.run(run + "e", end, "acme", "wide", run, RunStatus.COMPLETED));
        }
        return events;
    }

    /** What the bundle says of each run at its start. */
    private static Map<String, PredictionInterval> saidByTheBundle(ScoringHarness harness)
            throws IOException {
        DurationScorer scorer =
                new DurationScorer(models.registry().bundle(new ModelId("duration", "d1")));
        return harness.predictions().stream()
                .filter(said -> said.role() == Alias.CHAMPION && said.when() == ScoredWhen.START)
                .collect(
                        Collectors.toMap(
                                said -> said.run().runId(),
                                said -> scorer.score(said.features()).seconds()));
    }

    private static List<PredictionInterval> intervals(ScoringHarness harness, Alias role) {
        return harness.predictions().stream()
                .filter(said -> said.role() == role)
                .map(said -> said.estimate().interval())
                .toList();
    }

    private static double covered(List<PredictionOutcome> outcomes, Shown shown) {
        long inside =
                outcomes.stream()
                        .filter(outcome -> shown.of(outcome).covers(outcome.seconds()))
                        .count();
        return (double) inside / outcomes.size();
    }

    private interface Shown {
        PredictionInterval of(PredictionOutcome outcome);
    }

    private static ScoringHarness start() throws Exception {
        return new ScoringHarness(settings(), ScoringHarness.State.NONE);
    }

    private static ScoringSettings settings() {
        String registry = TrainedModels.registry(folder).toString();
        return new ScoringSettings(
                null,
                registry,
                KnownModels.of(registry, new RunFeatures(FeatureSettings.DEFAULT).schema()),
                Deadlines.NONE,
                Duration.ofDays(30),
                Duration.ofDays(3),
                Duration.ofHours(2),
                100);
    }
}

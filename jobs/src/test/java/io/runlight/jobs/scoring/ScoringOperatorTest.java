/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import io.runlight.jobs.Events;
import io.runlight.models.scoring.RiskLevel;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoringOperatorTest {

    private static final long START = RunTales.START;
    private static final int RUNS = 120;

    @Test
    void aRunIsScoredAtItsStartAfterEachStepAtARetryAndAtItsEnd() throws Exception {
        try (ScoringHarness harness = new ScoringHarness()) {
            harness.take(run("run-1", 0, RunStatus.STARTED));
            harness.take(step("run-1", 1, RunStatus.STARTED, 1));
            harness.take(step("run-1", 2, RunStatus.FAILED, 1));
            harness.take(step("run-1", 3, RunStatus.STARTED, 2));
            harness.take(step("run-1", 4, RunStatus.COMPLETED, 2));
            harness.take(run("run-1", 5, RunStatus.COMPLETED));
            harness.until(START + 10_000);

            assertThat(harness.predictions())
                    .extracting(Prediction::when)
                    .containsExactly(
                            ScoredWhen.START,
                            ScoredWhen.STEP,
                            ScoredWhen.RETRY,
                            ScoredWhen.STEP,
                            ScoredWhen.END);
            assertThat(harness.predictions())
                    .extracting(Prediction::scoreNumber)
                    .containsExactly(1L, 2L, 3L, 4L, 5L);
            assertThat(harness.outcomes()).singleElement().satisfies(this::isOfRunOne);
        }
    }

    private void isOfRunOne(PredictionOutcome outcome) {
        assertThat(outcome.outcome()).isEqualTo("completed");
        assertThat(outcome.seconds()).isEqualTo(5);
        assertThat(outcome.scores()).isEqualTo(4);
        assertThat(outcome.lastMillis()).isEqualTo(START + 4_000);
        assertThat(outcome.first().failureModel()).isEqualTo("prior");
        assertThat(outcome.first().failureProbability()).isEqualTo(0.1);
        assertThat(outcome.first().riskLevel()).isEqualTo(RiskLevel.LOW);
        assertThat(outcome.first().expectedSeconds()).isNaN();
    }

    @Test
    void withoutAModelTheRunsBeforeSpeak() throws Exception {
        try (ScoringHarness harness = new ScoringHarness()) {
            for (int run = 0; run < 10; run++) {
                harness.take(run("old-" + run, run * 100, RunStatus.STARTED));
                harness.take(
                        run(
                                "old-" + run,
                                run * 100 + 10 + run,
                                run < 4 ? RunStatus.FAILED : RunStatus.COMPLETED));
            }
            harness.take(run("new", 2_000, RunStatus.STARTED));
            harness.take(step("new", 2_015, RunStatus.COMPLETED, 1));
            harness.until(START + 3_000_000);

            List<Prediction> scores =
                    harness.predictions().stream()
                            .filter(score -> score.run().runId().equals("new"))
                            .toList();
            assertThat(scores.get(0).estimate().failureProbability()).isEqualTo(5.0 / 20);
            assertThat(scores.get(0).estimate().expectedSeconds()).isEqualTo(14.5);
            assertThat(scores.get(1).estimate().expectedSeconds()).isEqualTo(17);
            assertThat(scores.get(1).remainingSeconds()).isEqualTo(2);
        }
    }

    @Test
    void whatIsSaidIsTheSameWhateverTheOrderOfArrivalTheWatermarksAndRestarts() throws Exception {
        Arrivals arrivals = new Arrivals(ScoringHarness.SETTINGS, RunTales.events(RUNS, 7));

        List<String> live = arrivals.live();

        for (int seed = 1; seed <= 3; seed++) {
            assertThat(arrivals.shuffledOverARestart(seed)).isEqualTo(live);
        }
        assertThat(live).hasSizeGreaterThan(3 * RUNS);
    }

    @Test
    void whatComesTooLateIsScoredAtOnceAndARunHasOneOutcome() throws Exception {
        try (ScoringHarness harness = new ScoringHarness()) {
            harness.take(run("run-1", 0, RunStatus.STARTED)).until(START + 60_000);
            harness.take(run("run-2", 5, RunStatus.STARTED));
            harness.take(run("run-1", 50, RunStatus.COMPLETED)).until(START + 61_000);
            harness.take(step("run-1", 20, RunStatus.COMPLETED, 1)).until(START + 62_000);
            harness.take(run("run-2", 59, RunStatus.FAILED)).until(START + 120_000);

            assertThat(harness.outcomes())
                    .extracting(outcome -> outcome.run().runId())
                    .containsExactly("run-1", "run-2");
        }
    }

    @Test
    void momentsWaitByTheSecond() throws Exception {
        try (ScoringHarness harness = new ScoringHarness()) {
            harness.take(run("run-1", 7, RunStatus.STARTED));
            harness.take(run("run-2", 7, RunStatus.STARTED));
            harness.snapshot();
            assertThat(harness.stateEntries()).isEqualTo(2);

            harness.take(run("run-3", 8, RunStatus.STARTED));
            harness.snapshot();
            assertThat(harness.stateEntries()).isEqualTo(3);
        }
    }

    @Test
    void nothingIsRememberedForEver() throws Exception {
        try (ScoringHarness harness = new ScoringHarness()) {
            for (Event event : RunTales.events(RUNS, 3)) {
                if (!event.eventId().startsWith("run-7-end")) {
                    harness.take(event);
                }
            }
            harness.until(START + Duration.ofMinutes(10).toMillis());
            harness.snapshot();
            assertThat(harness.stateEntries()).isGreaterThan(RUNS);

            harness.until(START + Duration.ofDays(40).toMillis());
            harness.snapshot();

            assertThat(harness.stateEntries()).isZero();
            assertThat(harness.timers()).isZero();
        }
    }

    private static Event run(String run, long second, RunStatus status) {
        return Events.run(run + status, START + second * 1_000, "acme", "nightly", run, status);
    }

    private static Event step(String run, long second, RunStatus status, int attempt) {
        return Events.step(
                run + status + attempt,
                START + second * 1_000,
                "acme",
                "nightly",
                run,
                status,
                attempt,
                null);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.activity;
import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.started;
import static io.runlight.jobs.run.RunEvents.startedWithPlan;
import static io.runlight.jobs.run.RunEvents.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.jobs.Events;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunOutcomesTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void aRunCountsOnceWhenItStartsAndOnceWhenItEnds() {
        tracked.take(started(10), completed(70), completed(80));

        assertThat(tracked.outcomes)
                .containsExactly(
                        outcome(RunPhase.RUNNING, 10, null, 1),
                        outcome(RunPhase.COMPLETED, 70, 60_000L, 1));
    }

    @Test
    void aSecondStartCountsOnlyIfItIsEarlier() {
        tracked.take(started(10), started(20), started(5));

        assertThat(tracked.outcomes)
                .containsExactly(
                        outcome(RunPhase.RUNNING, 10, null, 1),
                        outcome(RunPhase.RUNNING, 10, null, -1),
                        outcome(RunPhase.RUNNING, 5, null, 1));
    }

    @Test
    void anEarlierEndTakesTheOldOutcomeBack() {
        tracked.take(started(10), failed(70, null, null, null), completed(60));

        assertThat(tracked.outcomes)
                .endsWith(
                        outcome(RunPhase.FAILED, 70, 60_000L, 1),
                        outcome(RunPhase.FAILED, 70, 60_000L, -1),
                        outcome(RunPhase.COMPLETED, 60, 50_000L, 1));
    }

    @Test
    void aCallLongAfterTheEndCorrectsTheOutcomeAtTheEnd() {
        tracked.take(started(10), completed(70)).until(3_600);
        tracked.take(call("trailing", 3_600, "load", 1_000, 0.5));

        assertThat(tracked.outcomes).hasSize(4);
        assertThat(tracked.outcomes.subList(2, 4))
                .allMatch(outcome -> outcome.atMillis() == 70_000)
                .extracting(RunOutcome::sign, RunOutcome::costNanos)
                .containsExactly(tuple(-1, null), tuple(1, 500_000_000L));
    }

    @Test
    void aRevivedZombieIsTakenBack() {
        tracked.take(started(10)).until(1810);
        tracked.take(completed(1900));

        assertThat(tracked.outcomes)
                .containsExactly(
                        outcome(RunPhase.RUNNING, 10, null, 1),
                        outcome(RunPhase.ZOMBIE, 1810, null, 1),
                        outcome(RunPhase.ZOMBIE, 1810, null, -1),
                        outcome(RunPhase.COMPLETED, 1900, 1_890_000L, 1));
    }

    @Test
    void aStartThatComesAfterTheEndCorrectsTheDuration() {
        tracked.take(completed(70), started(10));

        assertThat(sums(tracked.outcomes))
                .isEqualTo(
                        Map.of(
                                outcome(RunPhase.RUNNING, 10, null, 1), 1,
                                outcome(RunPhase.COMPLETED, 70, 60_000L, 1), 1));
    }

    @Test
    void theOutcomeOfAnEndSaysWhoRanItAndWhatItTook() {
        tracked.take(
                startedWithPlan(10, 3),
                call("c1", 20, null, 1000, 0.25),
                step("load", 1, 30, RunStatus.COMPLETED),
                failed(70, null, "Timeout", null));

        assertThat(tracked.outcomes.get(tracked.outcomes.size() - 1))
                .isEqualTo(
                        new RunOutcome(
                                "acme",
                                "nightly",
                                "production",
                                "ada",
                                "run-1",
                                RunPhase.FAILED,
                                ErrorCategory.TIMEOUT,
                                2,
                                70_000,
                                60_000L,
                                2000L,
                                250_000_000L,
                                1500L,
                                2048L,
                                0.5,
                                null,
                                1));
    }

    @Test
    void aModelCallThatTrailsTheEndCorrectsItsCost() {
        tracked.take(started(10), completed(70), call("c1", 60, null, 100, 0.5));

        assertThat(tracked.outcomes).hasSize(4);
        assertThat(tracked.outcomes.get(2)).isEqualTo(tracked.outcomes.get(1).retracted());
        assertThat(tracked.outcomes.get(3).costNanos()).isEqualTo(500_000_000L);
        assertThat(tracked.outcomes.get(3).tokens()).isEqualTo(150);
    }

    @Test
    void whatTrailsTheEndBeforeTimeMovesOnIsOneCorrection() {
        tracked.takeTogether(started(10), completed(70)).report();
        tracked.takeTogether(
                        call("c1", 60, null, 100, 0.5),
                        call("c2", 61, null, 100, 0.5),
                        step("load", 1, 30, RunStatus.COMPLETED))
                .until(80);

        assertThat(tracked.outcomes).hasSize(4);
        assertThat(tracked.outcomes.get(3).costNanos()).isEqualTo(1_000_000_000L);
    }

    @Test
    void anActivityAfterTheEndCorrectsNothing() {
        tracked.take(started(10), completed(70), activity("a1", 60, RunEvents.RUN));

        assertThat(tracked.outcomes).hasSize(2);
    }

    @Test
    void theRulesOfUsersDecideTheCategoryOfAFailedRun() {
        RunTrackerSettings settings = TrackedRun.SETTINGS;
        TrackedRun ours =
                new TrackedRun(
                        new RunTrackerSettings(
                                settings.zombieAfter(),
                                settings.retention(),
                                settings.dedupHorizon(),
                                settings.seenIdLimit(),
                                settings.stepLimit(),
                                settings.resources(),
                                ErrorRules.before("dependency = asleep")));
        PipelineRunEvent failed = failed(70, null, "TimeoutError", "warehouse asleep");
        tracked.take(started(10), failed);
        ours.take(started(10), failed);

        assertThat(tracked.outcomes.get(1).errorCategory()).isEqualTo(ErrorCategory.TIMEOUT);
        assertThat(ours.outcomes.get(1).errorCategory()).isEqualTo(ErrorCategory.DEPENDENCY);
    }

    /** What is left when everything that was taken back is gone. */
    static Map<RunOutcome, Integer> sums(List<RunOutcome> outcomes) {
        Map<RunOutcome, Integer> sums = new HashMap<>();
        for (RunOutcome outcome : outcomes) {
            RunOutcome added = outcome.sign() > 0 ? outcome : outcome.retracted();
            sums.merge(added, outcome.sign(), Integer::sum);
        }
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static RunOutcome outcome(RunPhase phase, long second, Long duration, int sign) {
        return Events.outcome("acme", "nightly", "run-1", phase, second * 1000, duration, sign);
    }
}

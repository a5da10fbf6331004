/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.started;
import static org.assertj.core.api.Assertions.assertThat;

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
        return new RunOutcome("acme", "nightly", "run-1", phase, second * 1000, duration, sign);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.activity;
import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.cancelled;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.failedCall;
import static io.runlight.jobs.run.RunEvents.metric;
import static io.runlight.jobs.run.RunEvents.run;
import static io.runlight.jobs.run.RunEvents.running;
import static io.runlight.jobs.run.RunEvents.started;
import static io.runlight.jobs.run.RunEvents.startedWithPlan;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.RunStatus;
import org.junit.jupiter.api.Test;

class RunTrackerTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void aRunThatStartsAndCompletesHasOneRowWithBothTimes() {
        tracked.take(started(10), completed(70));

        RunRow row = tracked.run();
        assertThat(tracked.runs).hasSize(1);
        assertThat(row.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(row.workspaceId()).isEqualTo("acme");
        assertThat(row.runId()).isEqualTo("run-1");
        assertThat(row.pipeline()).isEqualTo("nightly");
        assertThat(row.environment()).isEqualTo("production");
        assertThat(row.startedAtMillis()).isEqualTo(10_000);
        assertThat(row.endedAtMillis()).isEqualTo(70_000);
        assertThat(row.durationMillis()).isEqualTo(60_000);
        assertThat(row.events()).isEqualTo(2);
    }

    @Test
    void theRowSaysWhatTheStartSaid() {
        tracked.take(startedWithPlan(10, 4), completed(70));

        RunRow row = tracked.run();
        assertThat(row.scheduledAtMillis()).isEqualTo(8_000);
        assertThat(row.queueMillis()).isEqualTo(2_000);
        assertThat(row.parentRunId()).isEqualTo("parent-7");
        assertThat(row.attempt()).isEqualTo(2);
        assertThat(row.externalId()).isEqualTo("dag_run_9");
        assertThat(row.userId()).isEqualTo("ada");
        assertThat(row.planStepCount()).isEqualTo(4);
        assertThat(row.configurationHash()).isEqualTo("c0ffee");
        assertThat(row.peakMemoryBytes()).isEqualTo(1024);
        assertThat(row.peakCpu()).isEqualTo(0.5);
    }

    @Test
    void anEndThatComesBeforeItsStartGivesTheSameRow() {
        tracked.take(completed(70), started(10));

        assertThat(tracked.run().durationMillis()).isEqualTo(60_000);
    }

    @Test
    void aRunWhoseStartIsMissingHasNoDuration() {
        tracked.take(running(10), completed(70));

        assertThat(tracked.run().startedAtMillis()).isNull();
        assertThat(tracked.run().durationMillis()).isNull();
    }

    @Test
    void anEventThatComesTwiceIsAcceptedOnceAndCounted() {
        tracked.take(started(10), started(10), completed(70), completed(70));

        assertThat(tracked.accepted).hasSize(2);
        assertThat(tracked.run().duplicates()).isEqualTo(2);
        assertThat(tracked.run().events()).isEqualTo(2);
    }

    @Test
    void theFirstEndByEventTimeCountsAndLaterOnesAreContradictions() {
        tracked.take(
                started(10),
                failed(90, "load", "Timeout", "too slow"),
                completed(70),
                cancelled(80),
                completed(95));

        RunRow row = tracked.run();
        assertThat(row.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(row.endedAtMillis()).isEqualTo(70_000);
        assertThat(row.contradictoryEnds()).isEqualTo(2);
        assertThat(row.errorType()).isEmpty();
    }

    @Test
    void aSecondTryUnderTheIdOfTheFirstContradictsIt() {
        tracked.take(
                started(10),
                failed(60, "load", "Timeout", "too slow"),
                startedWithPlan(70, 4),
                completed(130));

        RunRow row = tracked.run();
        assertThat(row.attempt()).isEqualTo(2);
        assertThat(row.phase()).isEqualTo(RunPhase.FAILED);
        assertThat(row.contradictoryEnds()).isEqualTo(1);
    }

    @Test
    void ofTwoEndsAtTheSameTimeTheOneWithTheSmallerIdCounts() {
        tracked.take(
                run("b", 70, RunStatus.FAILED),
                run("a", 70, RunStatus.COMPLETED),
                run("c", 70, RunStatus.CANCELLED));

        assertThat(tracked.run().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(tracked.run().contradictoryEnds()).isEqualTo(2);
    }

    @Test
    void eventsThatTrailAnEndCorrectItsRowAtTheNextFlush() {
        tracked.take(started(10), completed(70)).flush();
        tracked.take(call("c1", 60, null, 100, 0.01), call("c2", 61, null, 100, 0.01)).flush();

        assertThat(tracked.runs).hasSize(2);
        assertThat(tracked.runs.get(1).llmCalls()).isEqualTo(2);
        assertThat(tracked.runs.get(1).revision()).isGreaterThan(tracked.runs.get(0).revision());
    }

    @Test
    void nothingIsSentWhenNothingChanged() {
        tracked.take(started(10), completed(70)).flush().flush();

        assertThat(tracked.runs).hasSize(1);
        assertThat(tracked.lives).hasSize(1);
    }

    @Test
    void modelCallsAddUpExactly() {
        tracked.take(
                started(10),
                call("c1", 20, null, 1000, 0.1),
                call("c2", 21, null, 500, 0.2),
                failedCall("c3", 22),
                completed(70));

        RunRow row = tracked.run();
        assertThat(row.llmCalls()).isEqualTo(3);
        assertThat(row.llmErrors()).isEqualTo(1);
        assertThat(row.inputTokens()).isEqualTo(1500);
        assertThat(row.outputTokens()).isEqualTo(750);
        assertThat(row.cachedTokens()).isEqualTo(375);
        assertThat(row.costNanos()).isEqualTo(300_000_000);
    }

    @Test
    void modelCallsAloneAreNoRun() {
        tracked.take(call("c1", 20, null, 1000, 0.1), metric("m1", 21)).flush();

        assertThat(tracked.accepted).hasSize(2);
        assertThat(tracked.lives).isEmpty();
        tracked.until(2 * 3600);
        assertThat(tracked.runs).isEmpty();
        assertThat(tracked.isForgotten()).isTrue();
    }

    @Test
    void whatCameBeforeTheRunWasKnownCountsForIt() {
        tracked.take(call("c1", 20, null, 1000, 0.1), started(10), completed(70));

        assertThat(tracked.run().llmCalls()).isEqualTo(1);
    }

    @Test
    void aSilentRunIsAZombieFromTheMomentThatItIsOverdue() {
        tracked.take(started(10), running(100)).until(100 + 1799);
        assertThat(tracked.live().open()).isTrue();

        tracked.until(100 + 1800);

        RunRow row = tracked.run();
        assertThat(row.phase()).isEqualTo(RunPhase.ZOMBIE);
        assertThat(row.endedAtMillis()).isEqualTo(1_900_000);
        assertThat(row.durationMillis()).isNull();
        assertThat(tracked.live().open()).isFalse();
    }

    @Test
    void everySignOfLifePutsTheZombieOff() {
        tracked.take(started(10)).until(1700);
        tracked.take(call("c1", 1701, null, 1, 0)).until(3400);
        tracked.take(metric("m1", 3401)).until(5100);
        assertThat(tracked.runs).isEmpty();

        tracked.until(3401 + 1800);

        assertThat(tracked.run().phase()).isEqualTo(RunPhase.ZOMBIE);
    }

    @Test
    void lookingAtARunIsNoSignOfItsLife() {
        tracked.take(started(10)).until(1700);
        tracked.take(activity("a1", 1701, RunEvents.RUN)).until(1810);

        assertThat(tracked.run().phase()).isEqualTo(RunPhase.ZOMBIE);
        assertThat(tracked.run().lastEventAtMillis()).isEqualTo(10_000);
        assertThat(tracked.run().events()).isEqualTo(2);
    }

    @Test
    void anEndRevivesAZombieAndCorrectsItsRow() {
        tracked.take(started(10)).until(2000).flush();
        tracked.take(completed(2100)).flush();

        assertThat(tracked.runs).hasSize(2);
        assertThat(tracked.run().phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(tracked.run().durationMillis()).isEqualTo(2_090_000);
    }

    @Test
    void aZombieThatGoesOnIsRunningAgain() {
        tracked.take(started(10)).until(2000).flush();
        tracked.take(running(2100));

        assertThat(tracked.run().phase()).isEqualTo(RunPhase.RUNNING);
        assertThat(tracked.run().endedAtMillis()).isNull();
        assertThat(tracked.live().open()).isTrue();
        tracked.until(2100 + 1800);
        assertThat(tracked.run().phase()).isEqualTo(RunPhase.ZOMBIE);
    }

    @Test
    void anOldEventThatComesLateDoesNotReviveAZombie() {
        tracked.take(started(10), running(100)).until(2000).flush();
        tracked.take(running(50));

        assertThat(tracked.run().phase()).isEqualTo(RunPhase.ZOMBIE);
        assertThat(tracked.run().events()).isEqualTo(3);
    }

    @Test
    void aRunIsForgottenAfterTheRetention() {
        tracked.take(started(10), completed(70)).until(70 + 3599);
        assertThat(tracked.isForgotten()).isFalse();

        tracked.until(70 + 3600);

        assertThat(tracked.isForgotten()).isTrue();
    }

    @Test
    void aZombieIsForgottenToo() {
        tracked.take(started(10)).until(10 + 1800 + 3600);

        assertThat(tracked.isForgotten()).isTrue();
        assertThat(tracked.runs).hasSize(1);
    }

    @Test
    void rowsThatWaitAreSentBeforeTheRunIsForgotten() {
        tracked.take(started(10), completed(70)).until(10_000);

        assertThat(tracked.runs).hasSize(1);
        assertThat(tracked.isForgotten()).isTrue();
    }

    @Test
    void anOldEndOfARunThatMayHaveBeenForgottenLosesAgainstTheRowThatIsThere() {
        tracked.until(20_000);
        tracked.take(completed(70));

        assertThat(tracked.run().revision()).isZero();
        assertThat(tracked.outcomes).isEmpty();
        assertThat(tracked.lives).isEmpty();
        tracked.until(40_000);
        assertThat(tracked.alerts).isEmpty();
        assertThat(tracked.isForgotten()).isTrue();
    }

    @Test
    void aRunThatIsForgottenAndComesBackNewerWinsOverItsOldRow() {
        tracked.take(started(10)).until(10_000);
        long old = tracked.run().revision();

        tracked.take(completed(9_999));

        assertThat(tracked.run().revision()).isGreaterThan(old);
    }

    @Test
    void eventsWithoutARunAreOnlyDeduplicatedAndForgottenAfterTheHorizon() {
        tracked.take(activity("a1", 10, null), activity("a1", 10, null), activity("a2", 12, null));

        assertThat(tracked.accepted).hasSize(2);
        tracked.flush().until(12 + 3599);
        assertThat(tracked.isForgotten()).isFalse();
        tracked.until(12 + 3600);
        assertThat(tracked.isForgotten()).isTrue();
        assertThat(tracked.runs).isEmpty();
        assertThat(tracked.lives).isEmpty();
    }

    @Test
    void anEventAtTheEndOfTimeDoesNotOverflow() {
        tracked.take(run("x", Long.MAX_VALUE / 1000, RunStatus.STARTED)).until(1000);

        assertThat(tracked.runs).isEmpty();
        assertThat(tracked.live().open()).isTrue();
    }
}

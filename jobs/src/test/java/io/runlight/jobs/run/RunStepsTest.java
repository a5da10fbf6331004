/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.failedStep;
import static io.runlight.jobs.run.RunEvents.started;
import static io.runlight.jobs.run.RunEvents.startedWithPlan;
import static io.runlight.jobs.run.RunEvents.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.error.ErrorRules;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepType;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class RunStepsTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void anAttemptThatEndsHasARowWithBothTimes() {
        tracked.take(
                step("load", 1, 10, RunStatus.STARTED), step("load", 1, 25, RunStatus.COMPLETED));

        StepRunRow row = tracked.step("load", 1);
        assertThat(row.phase()).isEqualTo(RunPhase.COMPLETED);
        assertThat(row.stepType()).isEqualTo(StepType.DATA);
        assertThat(row.pipeline()).isEqualTo("nightly");
        assertThat(row.startedAtMillis()).isEqualTo(10_000);
        assertThat(row.endedAtMillis()).isEqualTo(25_000);
        assertThat(row.durationMillis()).isEqualTo(15_000);
        assertThat(row.peakMemoryBytes()).isEqualTo(2048);
    }

    @Test
    void anAttemptThatNeverEndsHasNoRowWhateverBecomesOfItsRun() {
        tracked.take(started(5), step("load", 1, 10, RunStatus.STARTED), completed(70));

        assertThat(tracked.until(100_000).steps).isEmpty();
        assertThat(tracked.runs).hasSize(1);
    }

    @Test
    void eachAttemptHasItsOwnRowAndTheRunCountsThem() {
        tracked.take(
                started(5),
                step("load", 1, 10, RunStatus.STARTED),
                failedStep("load", 1, 20, "Timeout"),
                step("load", 2, 30, RunStatus.STARTED),
                step("load", 2, 40, RunStatus.COMPLETED),
                step("test", 1, 41, RunStatus.CANCELLED),
                completed(70));

        assertThat(tracked.step("load", 1).phase()).isEqualTo(RunPhase.FAILED);
        assertThat(tracked.step("load", 1).errorType()).isEqualTo("Timeout");
        assertThat(tracked.step("load", 2).phase()).isEqualTo(RunPhase.COMPLETED);
        RunRow row = tracked.run();
        assertThat(row.stepsCompleted()).isEqualTo(1);
        assertThat(row.stepsFailed()).isEqualTo(1);
        assertThat(row.stepsCancelled()).isEqualTo(1);
        assertThat(row.stepRetries()).isEqualTo(1);
    }

    @Test
    void theFirstEndOfAnAttemptCountsAndTheCountsFollow() {
        tracked.take(step("load", 1, 20, RunStatus.COMPLETED), started(1)).flush();
        tracked.take(failedStep("load", 1, 15, "Timeout"), completed(70));

        assertThat(tracked.step("load", 1).phase()).isEqualTo(RunPhase.FAILED);
        assertThat(tracked.run().stepsFailed()).isEqualTo(1);
        assertThat(tracked.run().stepsCompleted()).isZero();
    }

    @Test
    void aRunThatFailsWithoutAWordIsExplainedByTheStepThatFailedFirst() {
        tracked.take(
                started(5),
                failedStep("extract", 1, 10, "Flaky"),
                step("extract", 2, 15, RunStatus.COMPLETED),
                failedStep("load", 1, 20, "OutOfMemory"),
                failedStep("report", 1, 21, "MissingInput"),
                failed(30, null, null, null));

        RunRow row = tracked.run();
        assertThat(row.failedStep()).isEqualTo("load");
        assertThat(row.errorType()).isEqualTo("OutOfMemory");
        assertThat(row.errorMessage()).isEqualTo("it broke");
    }

    @Test
    void whatTheEndOfTheRunSaysGoesBeforeWhatItsStepsSay() {
        tracked.take(
                started(5),
                failedStep("load", 1, 20, "OutOfMemory"),
                failed(30, "report", "Budget", "too expensive"));

        RunRow row = tracked.run();
        assertThat(row.failedStep()).isEqualTo("report");
        assertThat(row.errorType()).isEqualTo("Budget");
    }

    @Test
    void modelCallsBelongToTheAttemptInWhoseTimeTheyFall() {
        tracked.take(
                call("c3", 35, "load", 7, 0.000_000_003),
                step("load", 2, 30, RunStatus.STARTED),
                failedStep("load", 1, 20, "Timeout"),
                call("c1", 12, "load", 100, 0.000_000_001),
                step("load", 2, 40, RunStatus.COMPLETED),
                call("c2", 29, "load", 20, 0.000_000_002),
                step("load", 1, 10, RunStatus.STARTED));

        assertThat(tracked.step("load", 1).llmCalls()).isEqualTo(2);
        assertThat(tracked.step("load", 1).inputTokens()).isEqualTo(120);
        assertThat(tracked.step("load", 1).costNanos()).isEqualTo(3);
        assertThat(tracked.step("load", 2).llmCalls()).isEqualTo(1);
        assertThat(tracked.step("load", 2).inputTokens()).isEqualTo(7);
    }

    @Test
    void aStepWithMoreCallsThanFitLosesNoneOfThem() {
        for (int i = 0; i < 3 * StepCalls.KEPT; i++) {
            tracked.take(call("c" + i, 11 + i % 9, "load", 1, 0.000_000_001));
        }
        tracked.take(
                step("load", 1, 10, RunStatus.STARTED), step("load", 1, 25, RunStatus.COMPLETED));

        assertThat(tracked.step("load", 1).llmCalls()).isEqualTo(3 * StepCalls.KEPT);
        assertThat(tracked.step("load", 1).costNanos()).isEqualTo(3 * StepCalls.KEPT);
    }

    @Test
    void aCallThatTrailsTheEndOfItsAttemptCorrectsTheRow() {
        tracked.take(
                        step("load", 1, 10, RunStatus.STARTED),
                        step("load", 1, 25, RunStatus.COMPLETED))
                .flush();
        tracked.take(call("c1", 20, "load", 1, 0));

        assertThat(tracked.step("load", 1).llmCalls()).isEqualTo(1);
        assertThat(tracked.steps).hasSize(2);
    }

    @Test
    void theLiveRowShowsProgressAndTheStepsUnderWay() {
        tracked.take(
                startedWithPlan(5, 4),
                step("extract", 1, 10, RunStatus.STARTED),
                step("extract", 1, 15, RunStatus.COMPLETED),
                step("test", 1, 21, RunStatus.STARTED),
                step("load", 1, 20, RunStatus.STARTED));

        assertThat(tracked.live().progress()).isEqualTo(0.25);
        assertThat(tracked.live().currentSteps()).containsExactly("load", "test");
        assertThat(tracked.live().open()).isTrue();
        tracked.take(completed(70));
        assertThat(tracked.live().progress()).isEqualTo(1.0);
        assertThat(tracked.live().currentSteps()).isEmpty();
        assertThat(tracked.live().open()).isFalse();
    }

    @Test
    void aStepThatIsRetriedAfterItCompletedIsProgressOnlyOnce() {
        tracked.take(
                startedWithPlan(5, 4),
                step("load", 1, 15, RunStatus.COMPLETED),
                step("load", 2, 25, RunStatus.COMPLETED));

        assertThat(tracked.live().progress()).isEqualTo(0.25);
    }

    @Test
    void attemptsBeyondTheLimitAreCountedAndHaveARowByTheirEnd() {
        TrackedRun small =
                new TrackedRun(
                        new RunTrackerSettings(
                                Duration.ofMinutes(30),
                                Duration.ofHours(1),
                                Duration.ofHours(1),
                                1000,
                                2,
                                ResourceMetricNames.defaults(),
                                ErrorRules.standard()));
        small.take(
                started(5),
                step("a", 1, 10, RunStatus.COMPLETED),
                step("b", 1, 11, RunStatus.COMPLETED),
                step("c", 1, 12, RunStatus.STARTED),
                step("c", 1, 13, RunStatus.COMPLETED),
                completed(70));

        assertThat(small.run().stepsCompleted()).isEqualTo(3);
        assertThat(small.step("c", 1).endedAtMillis()).isEqualTo(13_000);
        assertThat(small.tracker.counts().untrackedSteps).isEqualTo(2);
    }
}

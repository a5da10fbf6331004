/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.failedStep;
import static io.runlight.jobs.run.RunEvents.running;
import static io.runlight.jobs.run.RunEvents.started;
import static io.runlight.jobs.run.RunEvents.step;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.RunStatus;
import io.runlight.jobs.outlier.RunStage;
import io.runlight.jobs.outlier.RunVector;
import org.junit.jupiter.api.Test;

class RunNeedsTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void whatARunNeededIsToldAtItsEnd() {
        tracked.take(
                started(10),
                failedStep("load", 1, 12, "Timeout"),
                step("load", 2, 20, RunStatus.COMPLETED),
                call("c", 25, "load", 1_000, 0.5),
                completed(30));

        assertThat(tracked.needs).hasSize(2);
        RunVector end = tracked.needs.get(1);
        assertThat(end.stage()).isEqualTo(RunStage.COMPLETED);
        assertThat(end.atMillis()).isEqualTo(30_000);
        assertThat(end.pipeline()).isEqualTo("nightly");
        assertThat(end.values()).containsExactly(20_000, 2, 1, 1_500, 0.5, 1, 1, 2_048, Double.NaN);
    }

    @Test
    void itIsToldAgainWhenMoreIsKnownAfterTheEnd() {
        tracked.take(started(10), failed(30, null, null, null), call("c", 25, "load", 10, 0.01));

        assertThat(tracked.needs)
                .extracting(RunVector::stage)
                .containsExactly(RunStage.FAILED, RunStage.FAILED);
        assertThat(tracked.needs.get(1).values()[6]).isEqualTo(1);
    }

    @Test
    void itIsNotToldAgainWhenNothingOfItIsNew() {
        tracked.take(started(10), failed(30, null, null, null), started(10), running(20));

        assertThat(tracked.needs).hasSize(1);
    }

    @Test
    void anOpenRunIsToldWheneverSomethingPassesAMark() {
        tracked.take(started(0));
        for (int second = 10; second <= 600; second += 10) {
            tracked.take(running(second));
        }

        assertThat(tracked.needs)
                .allSatisfy(run -> assertThat(run.stage()).isEqualTo(RunStage.RUNNING))
                .extracting(run -> run.values()[0] / 1_000)
                .containsExactly(60.0, 90.0, 120.0, 170.0, 240.0, 340.0, 480.0);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.call;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.failedStep;
import static io.runlight.jobs.run.RunEvents.started;
import static io.runlight.jobs.run.RunEvents.step;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.runlight.core.event.RunStatus;
import io.runlight.jobs.pattern.Signal;
import io.runlight.jobs.pattern.SignalKind;
import org.junit.jupiter.api.Test;

class RunSignalsTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void aRunThatCompletesIsToldAtItsStartAndItsEnd() {
        tracked.take(started(10), completed(70)).until(100);

        assertThat(tracked.signals)
                .extracting(Signal::kind)
                .containsExactly(SignalKind.RUN_STARTED, SignalKind.RUN_COMPLETED);
        Signal end = tracked.signals.get(1);
        assertThat(end.eventId()).isEqualTo("completed-70");
        assertThat(end.durationMillis()).isEqualTo(60_000);
        assertThat(end.atMillis()).isEqualTo(70_000);
    }

    @Test
    void aFailureIsToldOnceWhenEventTimeHasPassedItWithItsCause() {
        tracked.take(started(10), failed(70, null, null, null));
        assertThat(tracked.signals).extracting(Signal::kind).doesNotContain(SignalKind.RUN_FAILED);

        tracked.take(failedStep("load", 1, 60, "OutOfMemory")).until(100_000);
        assertThat(tracked.signals)
                .filteredOn(signal -> signal.kind() == SignalKind.RUN_FAILED)
                .singleElement()
                .satisfies(
                        signal -> {
                            assertThat(signal.eventId()).isEqualTo("failed-70");
                            assertThat(signal.errorType()).isEqualTo("OutOfMemory");
                            assertThat(signal.template()).isEqualTo("OutOfMemory: it broke");
                            assertThat(signal.step()).isEqualTo("load");
                        });
    }

    @Test
    void aRunThatGoesSilentIsTold() {
        tracked.take(started(10)).until(5_000);

        assertThat(tracked.signals)
                .extracting(Signal::kind)
                .containsExactly(SignalKind.RUN_STARTED, SignalKind.RUN_SILENT);
    }

    @Test
    void tokensOfARunThatGoesOnAreToldAtMarks() {
        tracked.take(
                started(10),
                call("six", 20, "load", 6_000, 0),
                call("ten", 21, "load", 1_400, 0),
                call("few", 22, "load", 400, 0),
                call("fourteen", 23, "load", 2_000, 0),
                completed(30),
                call("late", 29, "load", 20_000, 0));

        assertThat(tracked.signals)
                .filteredOn(signal -> signal.kind() == SignalKind.RUN_GREW)
                .extracting(Signal::eventId, Signal::tokens)
                .containsExactly(tuple("ten", 11_100L), tuple("fourteen", 14_700L));
    }

    @Test
    void onlyFurtherAttemptsAreRetries() {
        tracked.take(
                started(10),
                step("load", 1, 20, RunStatus.STARTED),
                failedStep("load", 1, 30, "Timeout"),
                step("load", 2, 40, RunStatus.STARTED),
                step("load", 2, 50, RunStatus.COMPLETED));

        assertThat(tracked.signals)
                .filteredOn(signal -> signal.kind() == SignalKind.STEP_RETRIED)
                .extracting(Signal::eventId, Signal::step)
                .containsExactly(tuple("load-2-started-40", "load"));
    }
}

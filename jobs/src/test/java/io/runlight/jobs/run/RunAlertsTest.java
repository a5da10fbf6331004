/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import static io.runlight.jobs.run.RunEvents.cancelled;
import static io.runlight.jobs.run.RunEvents.completed;
import static io.runlight.jobs.run.RunEvents.failed;
import static io.runlight.jobs.run.RunEvents.failedStep;
import static io.runlight.jobs.run.RunEvents.running;
import static io.runlight.jobs.run.RunEvents.started;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.id.ContentIds;
import org.junit.jupiter.api.Test;

class RunAlertsTest {

    private final TrackedRun tracked = new TrackedRun();

    @Test
    void aRunThatCompletesRaisesNoAlert() {
        tracked.take(started(10), completed(70)).until(100_000);

        assertThat(tracked.alerts).isEmpty();
    }

    @Test
    void aFailedRunRaisesOneAlertThatNamesStepErrorAndEvidence() {
        tracked.take(
                        started(10),
                        failedStep("load", 1, 60, "OutOfMemory"),
                        failed(70, null, null, null))
                .until(100_000);

        assertThat(tracked.transitions()).containsExactly("run_failed open");
        Alert alert = tracked.alerts.get(0);
        assertThat(alert.alertId())
                .isEqualTo(ContentIds.of("alert", "run_failed", "acme", "run-1"));
        assertThat(alert.revision()).isEqualTo(1);
        assertThat(alert.severity()).isEqualTo(AlertSeverity.HIGH);
        assertThat(alert.title()).isEqualTo("Run run-1 of nightly failed");
        assertThat(alert.description())
                .isEqualTo("The run failed in step load with OutOfMemory: it broke.");
        assertThat(alert.recommendation()).startsWith("Look at step load first");
        assertThat(alert.openedAtMillis()).isEqualTo(70_000);
        assertThat(alert.changedAtMillis()).isEqualTo(70_000);
        assertThat(alert.resolvedAtMillis()).isNull();
        assertThat(alert.evidence()).containsExactly("failed-70", "load-1-failed-60");
        assertThat(alert.labels())
                .containsEntry("environment", "production")
                .containsEntry("error_type", "OutOfMemory")
                .containsEntry("failed_step", "load");
    }

    @Test
    void anAlertWaitsUntilEventTimeHasPassedItsCause() {
        tracked.take(started(10), failed(70, null, null, null)).until(69);
        assertThat(tracked.alerts).isEmpty();

        tracked.until(70);

        assertThat(tracked.transitions()).containsExactly("run_failed open");
    }

    @Test
    void aFailureThatArrivesLateIsAlertedAtOnce() {
        tracked.take(started(10)).until(500);
        tracked.take(failed(70, null, null, null));

        assertThat(tracked.transitions()).containsExactly("run_failed open");
    }

    @Test
    void anEarlierEndThatArrivesInTimeKeepsTheFailureQuiet() {
        tracked.take(started(10), failed(70, null, null, null), completed(60)).until(1000);

        assertThat(tracked.transitions()).containsExactly("contradictory_end open");
    }

    @Test
    void anEarlierEndThatArrivesTooLateResolvesTheFailure() {
        tracked.take(started(10), failed(70, null, null, null)).until(80);
        tracked.take(completed(60));

        assertThat(tracked.transitions())
                .containsExactly(
                        "run_failed open", "run_failed resolved", "contradictory_end open");
        Alert resolved = tracked.alerts.get(1);
        assertThat(resolved.revision()).isEqualTo(2);
        assertThat(resolved.lastedMillis()).isNotNegative();
        assertThat(resolved.evidence()).containsExactly("completed-60");
    }

    @Test
    void moreAboutAFailureUpdatesItsAlert() {
        tracked.take(started(10), failed(70, null, null, null)).until(200);
        tracked.take(failedStep("load", 1, 60, "OutOfMemory"));

        assertThat(tracked.transitions()).containsExactly("run_failed open", "run_failed updated");
        assertThat(tracked.alerts.get(1).description()).contains("load").contains("OutOfMemory");
        assertThat(tracked.alerts.get(1).alertId()).isEqualTo(tracked.alerts.get(0).alertId());
    }

    @Test
    void aZombieRaisesAnAlertThatSaysHowLongItIsSilent() {
        tracked.take(started(10), running(100)).until(1900);

        assertThat(tracked.transitions()).containsExactly("zombie_run open");
        Alert alert = tracked.alerts.get(0);
        assertThat(alert.description())
                .isEqualTo("No sign of life for 30 min after 1970-01-01T00:01:40Z, and no end.");
        assertThat(alert.openedAtMillis()).isEqualTo(1_900_000);
        assertThat(alert.evidence()).containsExactly("running-100");
    }

    @Test
    void aZombieThatRevivesResolvesItsAlertAndSaysHowLongItLasted() {
        tracked.take(started(10)).until(2000);
        tracked.take(completed(2410)).until(2500);

        assertThat(tracked.transitions()).containsExactly("zombie_run open", "zombie_run resolved");
        Alert resolved = tracked.alerts.get(1);
        assertThat(resolved.status()).isEqualTo(AlertStatus.RESOLVED);
        assertThat(resolved.resolvedAtMillis()).isEqualTo(2_410_000);
        assertThat(resolved.lastedMillis()).isEqualTo(600_000);
        assertThat(resolved.evidence()).containsExactly("completed-2410");
    }

    @Test
    void aRunThatGoesSilentAgainOpensTheSameAlertAgain() {
        tracked.take(started(10)).until(2000);
        tracked.take(running(2100)).until(10_000);

        assertThat(tracked.transitions())
                .containsExactly("zombie_run open", "zombie_run resolved", "zombie_run open");
        assertThat(tracked.alerts).extracting(Alert::revision).containsExactly(1L, 2L, 3L);
        assertThat(tracked.alerts)
                .extracting(Alert::alertId)
                .containsOnly(tracked.alerts.get(0).alertId());
    }

    @Test
    void endsThatDisagreeRaiseOneAlertThatGrowsWithEachFurtherOne() {
        tracked.take(started(10), completed(70)).until(75);
        tracked.take(failed(80, null, null, null)).until(100);
        tracked.take(cancelled(110)).until(200);

        assertThat(tracked.transitions())
                .containsExactly("contradictory_end open", "contradictory_end updated");
        assertThat(tracked.alerts.get(0).description())
                .isEqualTo("The first end says completed and counts; another one says failed.");
        assertThat(tracked.alerts.get(1).description())
                .isEqualTo(
                        "The first end says completed and counts;"
                                + " 2 others say cancelled and failed.");
        assertThat(tracked.alerts.get(1).evidence())
                .containsExactly("completed-70", "failed-80", "cancelled-110");
        assertThat(tracked.alerts.get(1).openedAtMillis()).isEqualTo(80_000);
    }

    @Test
    void endsThatAgreeRaiseNoAlert() {
        tracked.take(started(10), completed(70), completed(80)).until(1000);

        assertThat(tracked.alerts).isEmpty();
    }

    @Test
    void aDuplicateRaisesNothingTwice() {
        tracked.take(started(10), failed(70, null, null, null)).until(100);
        tracked.take(failed(70, null, null, null), started(10)).until(200);

        assertThat(tracked.transitions()).containsExactly("run_failed open");
    }
}

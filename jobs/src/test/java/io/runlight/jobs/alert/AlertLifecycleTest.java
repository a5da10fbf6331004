/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.id.ContentIds;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The rest is ten minutes, and an alert expires after a day. */
class AlertLifecycleTest {

    @Test
    void anAlertOpensAndIsResolvedAndSaysHowLongItLasted() {
        AlertStory story =
                AlertStory.told(
                        """
                        10:00 fires      | open
                        10:20 is cleared | resolved after 20 min
                        10:30            |
                        """);

        Alert resolved = story.alerts.get(1);
        assertThat(resolved.description()).isEqualTo("It works again. It lasted 20 min.");
        assertThat(resolved.revision()).isEqualTo(2);
        assertThat(resolved.alertId())
                .isEqualTo(story.alerts.get(0).alertId())
                .isEqualTo(ContentIds.of("alert", "failure_streak", "acme", "nightly", "36000000"));
        assertThat(resolved.dedupeKey()).isEqualTo("nightly");
        assertThat(story.life.isOver()).isTrue();
    }

    @Test
    void newsWaitsForTheRestAndOnlyTheNewestCounts() {
        AlertStory story =
                AlertStory.told(
                        """
                        10:00 fires             | open
                        10:01 fires saying more |
                        10:02 fires saying more |
                        10:10                   | updated
                        10:30 fires saying more | updated
                        """);

        assertThat(story.alerts.get(1).description()).isEqualTo("It fails at 36120000.");
    }

    @Test
    void whatWasSaidIsNotSaidAgain() {
        AlertStory.told(
                """
                10:00 fires      | open
                10:30 fires      |
                10:40            |
                """);
    }

    @Test
    void newsThatIsTakenBackIsNotSaid() {
        AlertStory.told(
                """
                10:00 fires             | open
                10:01 fires saying more |
                10:02 fires             |
                10:30                   |
                """);
    }

    @Test
    void aRisingSeverityDoesNotWait() {
        AlertStory story =
                AlertStory.told(
                        """
                        10:00 fires      | open
                        10:01 fires high | updated
                        """);

        assertThat(story.alerts.get(1).severity()).isEqualTo(AlertSeverity.HIGH);
    }

    @Test
    void whatComesBackSoonIsTheSameAlertAndFlapsQuietlyFromThenOn() {
        AlertStory story =
                AlertStory.told(
                        """
                        10:00 fires      | open
                        10:02 is cleared | resolved after 2 min
                        10:04 fires      | open
                        10:06 is cleared |
                        10:08 fires      |
                        10:10 is cleared |
                        10:12 fires      |
                        10:14 is cleared |
                        10:24            | resolved after 14 min
                        10:34            |
                        """);

        assertThat(story.alerts).extracting(Alert::revision).containsExactly(1L, 2L, 3L, 4L);
        assertThat(story.alerts)
                .extracting(Alert::alertId)
                .containsOnly(story.alerts.get(0).alertId());
        assertThat(story.alerts.get(3).annotations()).containsEntry("comebacks", "1");
        assertThat(story.life.isOver()).isTrue();
    }

    @Test
    void whatComesBackLaterIsAnotherAlert() {
        AlertStory story =
                AlertStory.told(
                        """
                        10:00 fires      | open
                        10:05 is cleared | resolved after 5 min
                        11:00 fires      | open
                        """);

        assertThat(story.alerts.get(2).revision()).isEqualTo(1);
        assertThat(story.alerts.get(2).alertId()).isNotEqualTo(story.alerts.get(0).alertId());
    }

    @Test
    void anAlertOfWhichNothingIsHeardExpires() {
        AlertLifecycle rules = new AlertStory().lifecycle;
        AlertStory story = AlertStory.told("10:00 fires | open");

        rules.advance(story.life, Duration.ofDays(3).toMillis(), story.alerts::add);

        assertThat(story.alerts).hasSize(2);
        assertThat(story.alerts.get(1).description())
                .isEqualTo("Nothing was heard of it any more. It lasted 0 ms.");
        assertThat(story.life.isOver()).isTrue();
    }

    @Test
    void whatIsClearedWithoutHavingFiredLeavesNothing() {
        AlertStory story =
                AlertStory.told(
                        """
                        10:00 is cleared |
                        """);

        assertThat(story.life.isOver()).isTrue();
    }

    @Test
    void aFindingWaitsUntilEventTimeHasReachedIt() {
        AlertStory story = new AlertStory();
        story.lifecycle.take(
                story.life,
                AlertStory.finding(1_000, FindingState.FIRING, AlertSeverity.LOW, "It fails."));

        story.lifecycle.advance(story.life, 999, story.alerts::add);
        assertThat(story.alerts).isEmpty();

        story.lifecycle.advance(story.life, 1_000, story.alerts::add);
        assertThat(story.alerts).hasSize(1);
    }

    @Test
    void theEndOfInputSaysWhatWaitsButDoesNotLetTimePass() {
        AlertStory story = AlertStory.told("10:00 fires | open");
        story.lifecycle.take(
                story.life,
                AlertStory.finding(
                        36_060_000, FindingState.FIRING, AlertSeverity.HIGH, "It fails."));

        story.lifecycle.finish(story.life, story.alerts::add);

        assertThat(story.alerts).hasSize(2);
        assertThat(story.life.isOver()).isFalse();
    }

    @Test
    void settingsThatNeverEndAreRefused() {
        assertThatThrownBy(() -> new AlertSettings(Duration.ofHours(1), Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("kept longer than they rest");
    }
}

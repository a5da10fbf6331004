/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import org.junit.jupiter.api.Test;

class FailureStreakTest {

    @Test
    void threeFailuresInARowAreAStreakAndTheNextCompletedRunIsTheRecovery() {
        Timeline timeline =
                play(
                        """
                        10:00 a fails with timeout |
                        10:10 b fails with timeout |
                        10:20 c fails with timeout | firing
                        10:30 d completes          | cleared
                        """);

        Finding streak = timeline.findings.get(0);
        assertThat(streak.kind()).isEqualTo("failure_streak");
        assertThat(streak.dedupeKey()).isEqualTo("nightly in production");
        assertThat(streak.severity()).isEqualTo(AlertSeverity.HIGH);
        assertThat(streak.evidence()).containsExactly("e1", "e2", "e3");
        assertThat(streak.summary())
                .isEqualTo("3 runs in a row did not complete, the last with timeout.");
        assertThat(streak.recommendation()).isNotEmpty();
        assertThat(streak.sinceMillis()).isEqualTo(36_000_000);
        assertThat(timeline.last().summary())
                .isEqualTo(
                        "Run d completed after 3 that did not, 30 min after the first of them"
                                + " ended.");
        assertThat(timeline.last().facts())
                .containsEntry("time_to_recover_ms", "1800000")
                .containsEntry("recovered_by_run", "d")
                .containsEntry("failures", "3");
        timeline.endsWithoutARest();
    }

    @Test
    void twoFailuresAreNone() {
        play(
                """
                10:00 a fails     |
                10:10 b fails     |
                10:20 c completes |
                10:30 d fails     |
                """);
    }

    @Test
    void silenceIsAFailureAndACancelledRunIsNothing() {
        play(
                """
                10:00 a goes-silent  |
                10:10 b is-cancelled |
                10:20 c fails        |
                10:30 d fails        | firing
                """);
    }

    @Test
    void aStreakThatGrowsIsToldAgainWhenItHasDoubled() {
        Timeline timeline =
                play(
                        """
                        10:00 a fails    |
                        10:01 b fails    |
                        10:02 c fails    | firing
                        10:03 d fails    |
                        10:04 e fails    |
                        10:05 f fails    | firing
                        10:06 g fails x6 | firing
                        """);

        assertThat(timeline.findings)
                .extracting(Finding::score)
                .isSorted()
                .allMatch(score -> score >= 0 && score <= 1);
    }

    @Test
    void otherPipelinesHaveStreaksOfTheirOwn() {
        play(
                """
                10:00 a fails              |
                10:10 b fails of hourly    |
                10:20 c fails              |
                10:30 d completes of other |
                10:40 e fails              | firing
                """);
    }

    @Test
    void aStreakOfAPipelineThatRunsNoMoreEnds() {
        Timeline timeline =
                play(
                        """
                        10:00 a fails |
                        10:01 b fails |
                        10:02 c fails | firing
                        16:02         | cleared
                        """);

        assertThat(timeline.last().summary()).isEqualTo("No run of it ended for 6 h.");
        assertThat(timeline.last().facts()).doesNotContainKey("recovered_by_run");
    }

    private static Timeline play(String text) {
        return Timeline.of(FailureStreak::new, 3, "6H", text);
    }
}

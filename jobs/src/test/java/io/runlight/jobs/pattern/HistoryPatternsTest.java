/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Patterns that compare a pipeline with what it used to do. */
class HistoryPatternsTest {

    @Test
    void runsThatTakeHalfAsLongAgainAreADegradationUntilTheyAreFastAgain() {
        Timeline timeline =
                Timeline.of(
                        Degradation::new,
                        150,
                        "6H",
                        """
                        10:00 a completes in 10M x9 |
                        10:10 b completes in 16M x3 |
                        10:20 c completes in 11M    |
                        10:30 d completes in 16M    | firing
                        10:50 f completes in 16M    |
                        11:00 g completes in 10M    |
                        11:10 h completes in 10M    | cleared
                        """);

        assertThat(timeline.findings.get(0).facts())
                .containsEntry("usual_ms", "600000")
                .containsEntry("recent_ms", "960000");
        timeline.endsWithoutARest();
    }

    @Test
    void fewerThanTenRunsOrALittleSlowerIsNone() {
        Timeline.of(
                Degradation::new,
                150,
                "6H",
                """
                10:00 a completes in 10M x4      |
                10:10 b completes in 60M x5      |
                11:00 c completes in 10M of other x9 |
                11:10 d completes in 14M of other x9 |
                """);
    }

    @Test
    void runsThatTakeNowLongAndNowShortAreNone() {
        Timeline.of(
                Degradation::new,
                150,
                "6H",
                """
                10:00 a completes in 10M x3 |
                10:10 b completes in 40M x2 |
                10:20 c completes in 10M x3 |
                10:30 d completes in 40M x2 |
                10:40 e completes in 10M x3 |
                10:50 f completes in 40M x2 |
                11:00 g completes in 30M x5 |
                """);
    }

    @Test
    void slownessThatStaysIsTheUsualInTheEnd() {
        Timeline timeline =
                Timeline.of(
                        Degradation::new,
                        150,
                        "6H",
                        """
                        10:00 a completes in 10M x9  |
                        10:10 b completes in 20M x5  | firing
                        10:20 c completes in 20M x49 |
                        10:30 d completes in 20M     | cleared
                        10:40 e completes in 20M x9  |
                        """);

        assertThat(timeline.last().summary()).isEqualTo("This is what its runs take now.");
    }

    @Test
    void runsThatTakeLongerAndLongerUntilOneFailsAreASequence() {
        Timeline timeline =
                Timeline.of(
                        SlowThenFailed::new,
                        3,
                        "6H",
                        """
                        10:00 a completes in 10M   |
                        10:20 b completes in 12M   |
                        10:40 c completes in 16M   |
                        11:00 d is-cancelled       |
                        11:20 e completes in 21M   |
                        11:40 f fails with no-disk | firing
                        12:00 g fails with no-disk |
                        12:20 h completes in 10M   | cleared
                        """);

        assertThat(timeline.findings.get(0).summary())
                .isEqualTo(
                        "Runs took longer and longer, from 10 min to 21 min, until run f failed.");
        assertThat(timeline.findings.get(0).evidence())
                .containsExactly("e1", "e2", "e3", "e5", "e6");
        timeline.endsWithoutARest();
    }

    @Test
    void aFailureAfterRunsThatDidNotGetSlowerOrOnlyALittleIsNone() {
        Timeline.of(
                SlowThenFailed::new,
                3,
                "6H",
                """
                10:00 a completes in 10M |
                10:10 b completes in 16M |
                10:20 c completes in 14M |
                10:30 d completes in 20M |
                10:40 e fails            |
                11:00 f completes in 600S |
                11:10 g completes in 690S |
                11:20 h completes in 800S |
                11:30 i completes in 930S |
                11:40 j fails            |
                """);
    }

    @Test
    void aRunThatUsesManyTimesTheTokensRunsAway() {
        Timeline timeline =
                Timeline.of(
                        RunawayLoop::new,
                        10,
                        "6H",
                        """
                        10:00 a completes using 1000 x5 |
                        10:10 b completes using 9999    |
                        10:20 c fails using 10000       | firing
                        10:30 d completes using 900     | cleared
                        """);

        assertThat(timeline.findings.get(0).summary())
                .isEqualTo("Run c used 10000 tokens, 10 times as many as usual.");
        timeline.endsWithoutARest();
    }

    @Test
    void aRunRunsAwayWhileItGoesOn() {
        Timeline timeline =
                Timeline.of(
                        RunawayLoop::new,
                        10,
                        "6H",
                        """
                        10:00 a completes using 2000 x5 |
                        10:10 b grows using 14000       |
                        10:11 b grows using 20000       | firing
                        10:12 b grows using 28000       |
                        10:13 b grows using 40000       | firing
                        10:14 c completes using 2000    |
                        10:15 b fails using 44000       | firing
                        10:20 d completes using 2100    | cleared
                        """);

        assertThat(timeline.findings.get(0).summary())
                .isEqualTo("Run b goes on and has used 20000 tokens, 10 times as many as usual.");
        assertThat(timeline.findings.get(2).summary())
                .isEqualTo("Run b used 44000 tokens, 22 times as many as usual.");
        timeline.endsWithoutARest();
    }

    @Test
    void aRunOfANewPipelineRunsAwayFromItsPlan() {
        Timeline timeline =
                Timeline.of(
                        RunawayLoop::new,
                        10,
                        "6H",
                        """
                        10:00 a grows using 14000 planning 2000     |
                        10:01 a grows using 20000 planning 2000     | firing
                        10:02 a completes using 20000 planning 2000 | firing
                        10:10 b completes using 20000 planning 9000 | cleared
                        """);

        assertThat(timeline.findings.get(0).summary())
                .isEqualTo(
                        "Run a goes on and has used 20000 tokens, 10 times as many as its plan"
                                + " says.");
        assertThat(timeline.findings.get(0).evidence()).containsExactly("e2");
        timeline.endsWithoutARest();
    }

    @Test
    void aPlanAllowsMoreThanUsual() {
        Timeline.of(
                        RunawayLoop::new,
                        10,
                        "6H",
                        """
                        10:00 a completes using 2000 x5               |
                        10:10 b grows using 40000 planning 50000      |
                        10:11 b completes using 60000 planning 50000  |
                        """)
                .endsWithoutARest();
    }

    @Test
    void aPipelineThatStartsEveryTenMinutesIsMissedWhenItDoesNot() {
        Timeline timeline =
                Timeline.of(
                        ScheduleMissed::new,
                        3,
                        "6H",
                        """
                        10:00 a starts |
                        10:10 b starts |
                        10:21 c starts |
                        10:30 d starts |
                        10:44          |
                        10:45          | firing
                        11:00 e starts | cleared
                        11:10 f starts |
                        """);

        assertThat(timeline.findings.get(0).summary())
                .isEqualTo("It starts every 10 min and was due at 1970-01-01T10:40:00Z.");
        assertThat(timeline.findings.get(0).facts()).containsEntry("last_run", "d");
        assertThat(timeline.last().summary()).isEqualTo("Run e started, 20 min late.");
        timeline.endsWithoutARest();
    }

    @Test
    void aPipelineThatStartsWhenItLikesIsNeverMissed() {
        Timeline.of(
                        ScheduleMissed::new,
                        3,
                        "6H",
                        """
                        10:00 a starts |
                        10:10 b starts |
                        10:12 c starts |
                        10:50 d starts |
                        10:51 e starts |
                        18:00          |
                        """)
                .endsWithoutARest();
    }

    @Test
    void aFailureRightAfterAChangeOfConfigurationIsToldUntilARunCompletes() {
        Timeline timeline =
                Timeline.of(
                        FailedAfterChange::new,
                        3,
                        "6H",
                        """
                        10:00 a completes under v1 x3         |
                        10:10 b fails under v1                |
                        10:20 c fails under v2 with bad-input | firing
                        10:30 d fails under v2                |
                        10:40 e completes under v2            | cleared
                        10:50 f fails under v2                |
                        11:00 g completes under v1            |
                        11:10 h fails under v2                |
                        """);

        assertThat(timeline.findings.get(0).summary())
                .isEqualTo(
                        "Run c is the first with another configuration and failed with bad-input;"
                                + " 3 completed before.");
        assertThat(timeline.findings.get(0).facts()).containsEntry("configuration", "v2");
        timeline.endsWithoutARest();
    }

    @Test
    void eachChangeOfConfigurationIsToldByItself() {
        Timeline.of(
                        FailedAfterChange::new,
                        1,
                        "6H",
                        """
                        10:00 a completes under v1 |
                        10:10 b fails under v2     | firing
                        10:20 c fails under v3     | cleared, firing
                        16:00                      | cleared
                        """)
                .endsWithoutARest();
    }

    @Test
    void twoConfigurationsThatFailInOneMomentAreOneFinding() {
        Timeline.of(
                        FailedAfterChange::new,
                        1,
                        "6H",
                        """
                        10:00 a completes under v1 |
                        10:10 b fails under v2     | firing
                        10:10 c fails under v3     |
                        16:00                      | cleared
                        """)
                .endsWithoutARest();
    }

    @Test
    void aNewPipelineThatFailsHasNotChanged() {
        Timeline.of(
                FailedAfterChange::new,
                3,
                "6H",
                """
                10:00 a fails under v1     |
                10:10 b completes under v1 |
                10:20 c fails under v2     |
                """);
    }
}

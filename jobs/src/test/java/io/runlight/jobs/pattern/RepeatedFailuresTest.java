/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RepeatedFailuresTest {

    @Test
    void theSameErrorThreeTimesWithinTheWindowIsARecurringFailure() {
        Timeline timeline =
                Timeline.of(
                        RecurringFailure::new,
                        3,
                        "1H",
                        """
                        10:00 a fails with timeout |
                        10:10 b completes          |
                        10:20 c fails with timeout |
                        10:30 d fails with timeout | firing
                        11:00                      |
                        11:30                      | cleared
                        """);

        assertThat(timeline.findings.get(0).evidence()).containsExactly("e1", "e3", "e4");
        assertThat(timeline.findings.get(0).pipeline()).isEqualTo("nightly");
        assertThat(timeline.findings.get(0).dedupeKey())
                .isEqualTo("nightly: timeout in production");
        assertThat(timeline.last().summary()).isEqualTo("It did not happen for 1 h.");
        timeline.endsWithoutARest();
    }

    @Test
    void differentErrorsOrLongerApartAreNone() {
        Timeline.of(
                RecurringFailure::new,
                3,
                "1H",
                """
                10:00 a fails with timeout    |
                10:10 b fails with no-disk    |
                10:20 c fails with timeout    |
                11:01 d fails with timeout    |
                11:10 e fails                 |
                11:11 f fails                 |
                11:12 g fails                 |
                11:15 h fails with timeout of hourly |
                """);
    }

    @Test
    void threePipelinesWithTheSameErrorShareWhatIsBroken() {
        Timeline timeline =
                Timeline.of(
                        SharedFailure::new,
                        3,
                        "10M",
                        """
                        10:00 a fails with db-is-down of orders |
                        10:01 b fails with db-is-down of orders |
                        10:02 c fails with db-is-down of bills  |
                        10:03 d fails with db-is-down of mails  | firing
                        10:13                                   | cleared
                        """);

        assertThat(timeline.findings.get(0).summary())
                .isEqualTo(
                        "3 pipelines fail with the same error, db-is-down; orders was the first.");
        assertThat(timeline.findings.get(0).pipeline()).isEmpty();
        timeline.endsWithoutARest();
    }

    @Test
    void runsThatFailAfterTheRunThatStartedThemAreACascade() {
        Timeline timeline =
                Timeline.of(
                        Cascade::new,
                        2,
                        "30M",
                        """
                        10:00 a fails of load               |
                        10:01 b fails of report by a        |
                        10:05 c fails of mail by a          | firing
                        10:06 d fails of mail by other      |
                        10:35                               | cleared
                        """);

        assertThat(timeline.findings.get(0).dedupeKey()).isEqualTo("a");
        assertThat(timeline.findings.get(0).summary())
                .isEqualTo("2 runs that run a started failed, the first one of report.");
        timeline.endsWithoutARest();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BurstTest {

    @Test
    void manyRetriesInAShortTimeAreAStorm() {
        Timeline timeline =
                Timeline.of(
                        RetryStorm::new,
                        10,
                        "10M",
                        """
                        10:00 a retries x4 |
                        10:02 b retries x5 |
                        10:03 c retries    | firing
                        10:04 d retries x9 |
                        10:05 e retries    | firing
                        10:20              | cleared
                        """);

        assertThat(timeline.findings.get(0).facts()).containsEntry("most_in_window", "10");
        assertThat(timeline.findings.get(0).pipeline()).isEqualTo("nightly");
        assertThat(timeline.last().summary()).contains("at its worst there were 20");
        timeline.endsWithoutARest();
    }

    @Test
    void manyRetriesOfOneRunAreNone() {
        Timeline.of(
                RetryStorm::new,
                3,
                "10M",
                """
                10:00 a retries |
                10:01 a retries |
                10:02 a retries |
                10:03 a retries |
                """);
    }

    @Test
    void whatIsUsualIsNoBurst() {
        StringBuilder text = new StringBuilder();
        for (int hour = 0; hour < 23; hour++) {
            for (int minute = 10; minute < 60; minute++) {
                text.append(
                        "%02d:%d run-%d-%d retries x1 |%n".formatted(hour, minute, hour, minute));
            }
        }

        Timeline timeline = Timeline.of(RetryStorm::new, 11, "10M", text.toString());

        assertThat(timeline.findings).isEmpty();
        timeline.endsWithoutARest();
    }

    @Test
    void failedCallsOfAProviderInSeveralRunsAreADegradation() {
        Timeline timeline =
                Timeline.of(
                        ProviderDegradation::new,
                        4,
                        "10M",
                        """
                        10:00 a is-refused by openai with rate_limit    |
                        10:01 b is-refused by openai with timeout       |
                        10:02 b is-refused by anthropic with timeout    |
                        10:03 c is-refused by openai with rate_limit    |
                        10:04 d is-refused by openai with content_filter|
                        10:05 e is-refused by openai with rate_limit    | firing
                        10:20                                           | cleared
                        """);

        assertThat(timeline.findings.get(0).dedupeKey()).isEqualTo("openai");
        timeline.endsWithoutARest();
    }
}

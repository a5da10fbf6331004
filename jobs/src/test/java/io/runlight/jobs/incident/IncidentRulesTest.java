/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IncidentRulesTest {

    @Test
    void alertsThatShareSomethingSoonAfterEachOtherAreOneIncident() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 a1 opens medium pipeline:etl
                        10:05 r2 opens high pipeline:etl, error:timeout
                        10:19 r3 opens high pipeline:digest, error:timeout
                        10:20 a4 opens low pipeline:other
                        """,
                        "10:30");

        assertThat(story.groups()).containsExactly("a1 r2 r3");
        assertThat(story.statuses()).containsExactly("10:05 open high 2");
        assertThat(story.told.get(0).pipelines()).containsExactly("etl");
        assertThat(story.told.get(0).firstAlertId()).isEqualTo("a1");
        assertThat(story.told.get(0).openedAtMillis()).isEqualTo(IncidentStory.millis("10:00"));
    }

    @Test
    void anIncidentEndsWhenAllOfItsAlertsDidAndItWasQuiet() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 a1 opens medium pipeline:etl
                        10:01 r2 opens medium pipeline:etl
                        11:30 a1 is-resolved medium
                        """,
                        "12:00");

        assertThat(story.statuses())
                .containsExactly("10:01 open medium 2", "11:45 resolved medium 2");
        assertThat(story.told.get(1).resolvedAtMillis()).isEqualTo(IncidentStory.millis("11:30"));
        assertThat(story.told.get(1).incidentId()).isEqualTo(story.told.get(0).incidentId());
        assertThat(story.board.isOver()).isTrue();
    }

    @Test
    void whatComesAfterTheEndBeginsAnotherOne() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 r1 opens high pipeline:etl
                        10:01 r2 opens high pipeline:etl
                        10:17 r3 opens high pipeline:etl
                        10:18 r4 opens high pipeline:etl
                        """,
                        "11:00");

        assertThat(story.groups()).containsExactly("r1 r2", "r3 r4");
        assertThat(story.told).extracting(Incident::incidentId).doesNotContainNull();
        assertThat(story.told.stream().map(Incident::incidentId).distinct()).hasSize(2);
    }

    @Test
    void oneAlertAloneIsNoIncident() {
        IncidentStory story = IncidentStory.of("10:00 r1 opens high pipeline:etl", "11:00");

        assertThat(story.told).isEmpty();
        assertThat(story.members).isEmpty();
        assertThat(story.board.isOver()).isTrue();
    }

    @Test
    void itIsToldAgainWhenItIsMoreSevereOrHasTwiceAsManyAlerts() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 r1 opens medium pipeline:etl
                        10:01 r2 opens medium pipeline:etl
                        10:02 r3 opens high pipeline:etl
                        10:03 r4 opens high pipeline:etl
                        10:04 r5 opens high pipeline:etl
                        10:05 r6 opens high pipeline:etl
                        """,
                        "10:10");

        assertThat(story.statuses())
                .containsExactly(
                        "10:01 open medium 2", "10:02 updated high 3", "10:05 updated high 6");
    }

    @Test
    void anAlertThatComesBackIsCountedOnceAndKeepsItsIncidentOpen() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 a1 opens medium pipeline:etl
                        10:01 r2 opens medium pipeline:etl
                        10:02 a1 is-resolved medium
                        10:10 a1 opens medium pipeline:etl
                        """,
                        "23:00");

        assertThat(story.statuses()).containsExactly("10:01 open medium 2");
        assertThat(story.groups()).containsExactly("a1 r2");
    }

    @Test
    void anUpdateMayTieOneAlertToOthers() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 a1 opens medium provider:openai
                        10:05 a1 updates high provider:openai, run:r2
                        10:06 r2 opens high pipeline:etl, run:r2
                        """,
                        "10:10");

        assertThat(story.groups()).containsExactly("a1 r2");
        assertThat(story.told.get(0).originKind()).isEqualTo("provider");
        assertThat(story.told.get(0).origin()).isEqualTo("openai");
        assertThat(story.told.get(0).reason()).startsWith("Calls of it failed");
    }

    @Test
    void whatMostAlertsNameIsTheSuspect() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 a1 opens medium pipeline:etl
                        10:01 r2 opens high error:disk full, pipeline:etl
                        10:02 r3 opens high error:disk full, pipeline:digest
                        10:03 r4 opens high error:disk full, pipeline:report
                        """,
                        "10:10");

        Incident last = story.told.get(story.told.size() - 1);
        assertThat(story.told.get(0).originKind()).isEqualTo("alert");
        assertThat(story.told.get(0).title()).isEqualTo("Alert a1, and 1 more");
        assertThat(last.title()).isEqualTo("4 alerts around error disk full");
        assertThat(last.reason()).isEqualTo("3 of 4 alerts name it.");
        assertThat(last.pipelines()).containsExactly("etl", "digest", "report");
    }

    @Test
    void anIncidentTakesNoMoreAlertsAfterItsLongestTime() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 a1 opens medium pipeline:etl
                        10:01 r2 opens medium pipeline:etl
                        16:01 r3 opens medium pipeline:etl
                        16:02 r4 opens medium pipeline:etl
                        16:03 a1 is-resolved medium
                        """,
                        "17:00");

        assertThat(story.groups()).containsExactly("a1 r2", "r3 r4");
        assertThat(story.board.isOver()).isTrue();
    }

    @Test
    void noMoreIncidentsGoOnThanTheOptionSays() {
        IncidentStory story = new IncidentStory(IncidentStory.SETTINGS);
        for (int i = 0; i < 7; i++) {
            story.rules.take(
                    story.board,
                    IncidentStory.news("10:00 r%d opens high pipeline:p%d".formatted(i, i)));
        }

        int homeless = story.rules.advance(story.board, IncidentStory.millis("10:01"), story);

        assertThat(homeless).isEqualTo(2);
        assertThat(story.board.cases).hasSize(5);
    }

    @Test
    void ofManyRunsTheNewestTieAlertsTogether() {
        IncidentStory story = new IncidentStory(IncidentStory.SETTINGS);
        for (int i = 0; i < 150; i++) {
            story.rules.take(
                    story.board,
                    IncidentStory.news(
                            "10:00 r%03d opens high pipeline:p, run:%03d".formatted(i, i)));
        }
        story.rules.take(story.board, IncidentStory.news("10:01 a1 opens high run:003"));
        story.rules.take(story.board, IncidentStory.news("10:01 a2 opens high run:100"));

        story.rules.advance(story.board, IncidentStory.millis("10:02"), story);

        assertThat(story.groups()).hasSize(1);
        assertThat(story.groups().get(0)).endsWith(" a2").doesNotContain("a1");
        assertThat(story.board.cases.get(0).links).hasSizeLessThan(105);
    }
}

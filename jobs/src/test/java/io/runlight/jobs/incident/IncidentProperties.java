/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class IncidentProperties {

    private static final long THE_END = Duration.ofDays(3).toMillis();

    private static final IncidentSettings ROOMY =
            new IncidentSettings(
                    IncidentStory.SETTINGS.gap(), IncidentStory.SETTINGS.longest(), 2, 1_000);

    @Property(tries = 1000)
    void alertsBelongTogetherAsANaiveReaderFinds(@ForAll long seed) {
        List<AlertNews> news = RandomNews.of(seed);

        IncidentStory story = inOneGo(news);

        assertThat(story.groups().stream().sorted().toList()).isEqualTo(NaiveIncidents.of(news));
    }

    @Property(tries = 500)
    void theOrderOfArrivalAndTheStepsOfTimeAreNoMatter(@ForAll long seed, @ForAll long order) {
        List<AlertNews> shuffled = RandomNews.of(seed);
        Collections.shuffle(shuffled, new Random(order));

        IncidentStory steps = inSteps(RandomNews.of(seed), order);
        IncidentStory one = inOneGo(shuffled);

        assertThat(steps.told).isEqualTo(one.told);
        assertThat(steps.members).isEqualTo(one.members);
    }

    @Property(tries = 500)
    void anIncidentOpensIsUpdatedAndEndsOnceAndItsSeverityNeverFalls(@ForAll long seed) {
        Map<String, Incident> last = new HashMap<>();
        for (Incident incident : inOneGo(RandomNews.of(seed)).told) {
            Incident before = last.put(incident.incidentId(), incident);
            assertThat(incident.status() == AlertStatus.OPEN).isEqualTo(before == null);
            assertThat(incident.revision()).isEqualTo(before == null ? 1 : before.revision() + 1);
            if (before != null) {
                assertThat(before.status()).isNotEqualTo(AlertStatus.RESOLVED);
                assertThat(incident.severity()).isGreaterThanOrEqualTo(before.severity());
                assertThat(incident.alerts()).isGreaterThanOrEqualTo(before.alerts());
                assertThat(incident.changedAtMillis())
                        .isGreaterThanOrEqualTo(before.changedAtMillis());
            }
        }
        assertThat(last.values()).allMatch(incident -> incident.status() == AlertStatus.RESOLVED);
    }

    @Property(tries = 300)
    void theHighestSeverityAndAllAlertsAreToldInTheEnd(@ForAll long seed) {
        List<AlertNews> news = RandomNews.of(seed);
        IncidentStory story = inOneGo(news);
        for (Incident incident : story.told) {
            if (incident.status() != AlertStatus.RESOLVED) {
                continue;
            }
            List<String> alerts =
                    story.members.stream()
                            .filter(m -> m.incidentId().equals(incident.incidentId()))
                            .map(IncidentAlert::alertId)
                            .toList();
            AlertSeverity opened =
                    news.stream()
                            .filter(one -> alerts.contains(one.alertId()) && one.revision() == 1)
                            .filter(one -> one.atMillis() >= incident.openedAtMillis())
                            .map(AlertNews::severity)
                            .max(AlertSeverity::compareTo)
                            .orElse(AlertSeverity.LOW);
            assertThat(incident.alerts()).isEqualTo(alerts.size());
            assertThat(incident.severity()).isGreaterThanOrEqualTo(opened);
        }
    }

    @Property(tries = 300)
    void nothingIsRememberedInTheEnd(@ForAll long seed) {
        IncidentStory story = inOneGo(RandomNews.of(seed));

        assertThat(story.board.isOver()).isTrue();
        assertThat(story.rules.wakeAt(story.board)).isEqualTo(IncidentBoard.NEVER);
    }

    private static IncidentStory inOneGo(List<AlertNews> news) {
        IncidentStory story = new IncidentStory(ROOMY);
        news.forEach(one -> story.rules.take(story.board, one));
        story.rules.advance(story.board, THE_END, story);
        return story;
    }

    /** Event time goes on behind the news. */
    private static IncidentStory inSteps(List<AlertNews> news, long seed) {
        Random random = new Random(seed);
        IncidentStory story = new IncidentStory(ROOMY);
        for (AlertNews one : news.stream().sorted(AlertNews.ORDER).toList()) {
            if (random.nextBoolean()) {
                story.rules.advance(story.board, one.atMillis() - 1, story);
            }
            story.rules.take(story.board, one);
        }
        story.rules.advance(story.board, THE_END, story);
        return story;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Alerts as a text: time, alert, what becomes of it, and its links, for example {@code 10:05 a2
 * opens high pipeline:etl, error:timeout}. Alerts whose name begins with {@code r} are about a run.
 */
final class IncidentStory implements IncidentOutput {

    static final IncidentSettings SETTINGS =
            new IncidentSettings(Duration.ofMinutes(15), Duration.ofHours(6), 2, 5);

    final IncidentRules rules;
    final IncidentBoard board = new IncidentBoard();
    final List<Incident> told = new ArrayList<>();
    final List<IncidentAlert> members = new ArrayList<>();

    IncidentStory(IncidentSettings settings) {
        this.rules = new IncidentRules(settings);
    }

    /** Everything that is told of the lines until the time. */
    static IncidentStory of(String lines, String until) {
        IncidentStory story = new IncidentStory(SETTINGS);
        lines.lines().forEach(line -> story.rules.take(story.board, news(line)));
        story.rules.advance(story.board, millis(until), story);
        return story;
    }

    static AlertNews news(String line) {
        String[] words = line.strip().split(" +", 5);
        AlertStatus status =
                switch (words[2]) {
                    case "opens" -> AlertStatus.OPEN;
                    case "updates" -> AlertStatus.UPDATED;
                    default -> AlertStatus.RESOLVED;
                };
        List<String> links = words.length < 5 ? List.of() : Arrays.asList(words[4].split(", *"));
        return new AlertNews(
                "acme",
                words[1],
                status.code(),
                line.contains("provider:") ? "provider_degradation" : "some_rule",
                status,
                AlertSeverity.valueOf(words[3].toUpperCase(Locale.ROOT)),
                !words[1].startsWith("r"),
                "Alert " + words[1],
                millis(words[0]),
                millis(words[0]),
                links);
    }

    static long millis(String time) {
        return LocalTime.parse(time).toSecondOfDay() * 1000L;
    }

    List<String> statuses() {
        return told.stream()
                .map(
                        incident ->
                                LocalTime.ofSecondOfDay(incident.changedAtMillis() / 1000)
                                        + " "
                                        + incident.status().wireName()
                                        + " "
                                        + incident.severity().wireName()
                                        + " "
                                        + incident.alerts())
                .toList();
    }

    /** Which alerts there are of each incident, in the order in which they joined. */
    List<String> groups() {
        return members.stream()
                .map(IncidentAlert::incidentId)
                .distinct()
                .map(
                        incident ->
                                members.stream()
                                        .filter(member -> member.incidentId().equals(incident))
                                        .map(IncidentAlert::alertId)
                                        .reduce((one, other) -> one + " " + other)
                                        .orElseThrow())
                .toList();
    }

    @Override
    public void incident(Incident transition) {
        told.add(transition);
    }

    @Override
    public void alert(IncidentAlert member) {
        members.add(member);
    }
}

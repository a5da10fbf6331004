/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The story of one alert as text, a line for each moment: its time, what was found then, and after
 * the bar what the alert said until the next moment.
 *
 * <pre>
 * 10:00 fires            | open
 * 10:20 is cleared       | resolved after 20 min
 * </pre>
 *
 * <p>Found may be {@code fires}, {@code fires high}, {@code fires saying more}, {@code is cleared}
 * or nothing.
 */
final class AlertStory {

    private static final AlertSettings SETTINGS =
            new AlertSettings(Duration.ofMinutes(10), Duration.ofDays(1));

    final AlertLifecycle lifecycle = new AlertLifecycle(SETTINGS);
    final AlertLife life = new AlertLife();
    final List<Alert> alerts = new ArrayList<>();

    /** Plays the story and checks what the alert says. */
    static AlertStory told(String text) {
        AlertStory story = new AlertStory();
        text.lines().filter(line -> !line.isBlank()).forEach(story::line);
        return story;
    }

    /** A finding at a time of the first day. */
    static Finding finding(long atMillis, FindingState state, AlertSeverity severity, String says) {
        return new Finding(
                "failure_streak",
                "acme",
                "nightly",
                state,
                severity,
                0.5,
                "nightly",
                "run-1",
                "Runs of nightly fail",
                says,
                "Look.",
                0,
                atMillis,
                List.of("e1"),
                Map.of("environment", "production"),
                Map.of("failures", "3"));
    }

    private void line(String line) {
        int bar = line.indexOf('|');
        String moment = line.substring(0, bar).strip();
        String expected = line.substring(bar + 1).strip();
        String time = moment.substring(0, 5);
        long at = LocalTime.parse(time).toSecondOfDay() * 1_000L;
        take(at, moment.substring(5).strip());
        int before = alerts.size();
        lifecycle.advance(life, at, alerts::add);
        assertThat(said(before)).as(line).isEqualTo(expected);
    }

    private void take(long at, String found) {
        switch (found) {
            case "" -> {}
            case "fires" -> fires(at, AlertSeverity.MEDIUM, "It fails.");
            case "fires high" -> fires(at, AlertSeverity.HIGH, "It fails.");
            case "fires saying more" -> fires(at, AlertSeverity.MEDIUM, "It fails at " + at + ".");
            case "is cleared" ->
                    lifecycle.take(
                            life,
                            finding(
                                    at,
                                    FindingState.CLEARED,
                                    AlertSeverity.MEDIUM,
                                    "It works again."));
            default -> throw new IllegalArgumentException("Nobody finds '" + found + "'");
        }
    }

    private void fires(long at, AlertSeverity severity, String says) {
        Finding finding = finding(at, FindingState.FIRING, severity, says);
        long since = life.open ? life.openedAt : at;
        lifecycle.take(life, since(finding, since));
    }

    private static Finding since(Finding finding, long since) {
        return new Finding(
                finding.kind(),
                finding.workspaceId(),
                finding.dedupeKey(),
                finding.state(),
                finding.severity(),
                finding.score(),
                finding.pipeline(),
                finding.runId(),
                finding.title(),
                finding.summary(),
                finding.recommendation(),
                since,
                finding.atMillis(),
                finding.evidence(),
                finding.labels(),
                finding.facts());
    }

    private String said(int from) {
        return String.join(
                ", ", alerts.subList(from, alerts.size()).stream().map(AlertStory::name).toList());
    }

    private static String name(Alert alert) {
        String name = alert.status().wireName();
        return alert.status() == AlertStatus.RESOLVED
                ? name + " after " + Duration.ofMillis(alert.lastedMillis()).toMinutes() + " min"
                : name;
    }
}

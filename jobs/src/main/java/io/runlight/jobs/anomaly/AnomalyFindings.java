/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import io.runlight.jobs.alert.Sentences;
import io.runlight.jobs.window.Label;
import io.runlight.jobs.window.SeriesKey;
import io.runlight.models.anomaly.Severity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The words of findings that come from anomalies. */
final class AnomalyFindings {

    /** The rule of their alerts. */
    static final String KIND = "anomaly";

    private static final List<Label> LABELS =
            List.of(Label.PIPELINE, Label.STEP, Label.PROVIDER, Label.MODEL);

    private AnomalyFindings() {}

    static AlertSeverity severity(Anomaly anomaly) {
        return AlertSeverity.valueOf(Severity.of(anomaly.severity()).name());
    }

    static Finding of(AnomalyEpisode episode, FindingState state, long at) {
        Anomaly last = episode.last;
        SeriesKey series = last.series();
        return new Finding(
                KIND,
                series.workspaceId(),
                last.measure() + " of " + series.dimension() + " " + series.series(),
                state,
                severity(episode.worst),
                episode.worst.severity(),
                series.value(Label.PIPELINE),
                "",
                title(last),
                state == FindingState.FIRING ? summary(last) : ended(episode),
                recommendation(last),
                episode.since,
                at,
                List.copyOf(episode.evidence),
                labels(last),
                facts(episode));
    }

    private static String title(Anomaly anomaly) {
        SeriesKey series = anomaly.series();
        String subject =
                series.series().isEmpty()
                        ? "the workspace"
                        : series.dimension() + " " + series.series();
        return "%s of %s is far %s normal"
                .formatted(
                        anomaly.measure(),
                        subject,
                        anomaly.direction().equals("high") ? "above" : "below");
    }

    private static String summary(Anomaly anomaly) {
        return "It was %s in the window of %s, where %s was expected; %s deviations away."
                .formatted(
                        Sentences.number(anomaly.value()),
                        Instant.ofEpochMilli(anomaly.windowStart()),
                        Sentences.number(anomaly.expected()),
                        Sentences.number(Math.abs(anomaly.z())));
    }

    private static String ended(AnomalyEpisode episode) {
        return "It is as usual again; %s outside, and at its worst it was %s where %s was expected."
                .formatted(
                        episode.windows == 1 ? "1 window was" : episode.windows + " windows were",
                        Sentences.number(episode.worst.value()),
                        Sentences.number(episode.worst.expected()));
    }

    private static String recommendation(Anomaly anomaly) {
        return "Compare the runs of that time with those before: which pipeline, step or model does"
                + " "
                + anomaly.measure()
                + " come from?";
    }

    private static Map<String, String> labels(Anomaly anomaly) {
        Map<String, String> labels = new TreeMap<>();
        labels.put("dimension", anomaly.series().dimension());
        labels.put("measure", anomaly.measure());
        for (Label label : LABELS) {
            String value = anomaly.series().value(label);
            if (!value.isEmpty()) {
                labels.put(label.column(), value);
            }
        }
        return labels;
    }

    private static Map<String, String> facts(AnomalyEpisode episode) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("value", Sentences.number(episode.last.value()));
        facts.put("expected", Sentences.number(episode.last.expected()));
        facts.put("windows", Integer.toString(episode.windows));
        facts.put("worst_value", Sentences.number(episode.worst.value()));
        facts.put("votes", episode.worst.votes());
        return facts;
    }
}

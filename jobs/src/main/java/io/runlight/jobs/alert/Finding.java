/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.AlertSeverity;
import java.util.List;
import java.util.Map;

/**
 * Something that was found and is worth a notification: what patterns, anomalies and all others
 * give to {@link AlertLifecycle}. Who finds says {@link FindingState#FIRING} while it holds, as
 * often as there is news, and {@link FindingState#CLEARED} once when it does not.
 *
 * @param kind what was found, the rule of its alert, for example {@code failure_streak}
 * @param dedupeKey what it is about within kind and workspace: one alert is open for it at a time
 * @param pipeline empty when it is not about a pipeline
 * @param runId empty when it is not about a run
 * @param score from 0 to 1, how far beyond the usual
 * @param title one line that names the subject
 * @param summary what happened, or why it holds no more, in a sentence
 * @param recommendation what to do about it
 * @param sinceMillis event time from which it holds, the same in all findings until it is cleared
 * @param atMillis event time of this finding
 * @param evidence ids of the events that show it, in their order
 * @param labels for routing, by name
 * @param facts numbers and names for people, by name
 */
public record Finding(
        String kind,
        String workspaceId,
        String dedupeKey,
        FindingState state,
        AlertSeverity severity,
        double score,
        String pipeline,
        String runId,
        String title,
        String summary,
        String recommendation,
        long sinceMillis,
        long atMillis,
        List<String> evidence,
        Map<String, String> labels,
        Map<String, String> facts) {

    /** The key of its alert's life, whatever the tenants call theirs. */
    public String key() {
        return workspaceId.length()
                + "|"
                + workspaceId
                + "|"
                + kind.length()
                + "|"
                + kind
                + "|"
                + dedupeKey;
    }

    /** Whether it holds. */
    public boolean isFiring() {
        return state == FindingState.FIRING;
    }

    /** Whether it says nothing that the other does not say, besides the time. */
    boolean saysTheSameAs(Finding other) {
        return severity == other.severity
                && summary.equals(other.summary)
                && evidence.equals(other.evidence)
                && facts.equals(other.facts);
    }
}

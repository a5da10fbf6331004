/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.alert;

import java.util.List;
import java.util.Map;

/**
 * One transition in the life of an alert. All transitions of an alert share the alert id, which
 * follows from the rule and its subject, so that a consumer that sees a transition twice can tell.
 *
 * @param revision 1 for the first transition, then one more each time
 * @param rule name of the rule that found it, for example {@code run_failed}
 * @param pipeline empty when the alert is not about a pipeline
 * @param runId empty when the alert is not about a run
 * @param title one line that names the subject
 * @param description what happened, in a sentence
 * @param recommendation what to do about it
 * @param openedAtMillis event time from which the condition held
 * @param changedAtMillis event time of this transition
 * @param resolvedAtMillis event time from which the condition held no more; null unless resolved
 * @param evidence ids of the events that show it; never null
 * @param labels for routing, by name; never null
 */
public record Alert(
        String workspaceId,
        String alertId,
        long revision,
        String rule,
        AlertStatus status,
        AlertSeverity severity,
        String pipeline,
        String runId,
        String title,
        String description,
        String recommendation,
        long openedAtMillis,
        long changedAtMillis,
        Long resolvedAtMillis,
        List<String> evidence,
        Map<String, String> labels) {

    /** How long the condition held, in milliseconds; null unless resolved. */
    public Long lastedMillis() {
        return resolvedAtMillis == null ? null : resolvedAtMillis - openedAtMillis;
    }
}

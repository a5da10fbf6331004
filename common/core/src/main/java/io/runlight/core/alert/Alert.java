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
 * @param dedupeKey what the alert is about within its rule and workspace: alerts of one key are
 *     never open at the same time
 * @param owner who looks after it, empty when nobody is named
 * @param runbook address of a page that says what to do, empty when there is none
 * @param annotations facts about it, by name, for people; never null
 * @param route the name of the route that rules gave it, empty when none did
 * @param muted whether nobody is told of this transition
 * @param early whether it was said before event time had reached it, because nothing came that
 *     could have moved event time on: who waits for event time would wait for the next event
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
        Map<String, String> labels,
        String dedupeKey,
        String owner,
        String runbook,
        Map<String, String> annotations,
        String route,
        boolean muted,
        boolean early) {

    /** A transition to which no rule was put yet. */
    public Alert(
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
            Map<String, String> labels,
            String dedupeKey,
            String owner,
            String runbook,
            Map<String, String> annotations) {
        this(
                workspaceId,
                alertId,
                revision,
                rule,
                status,
                severity,
                pipeline,
                runId,
                title,
                description,
                recommendation,
                openedAtMillis,
                changedAtMillis,
                resolvedAtMillis,
                evidence,
                labels,
                dedupeKey,
                owner,
                runbook,
                annotations,
                "",
                false,
                false);
    }

    /** The same transition, with the name of who looks after it and where to read on. */
    public Alert addressed(String toOwner, String withRunbook) {
        return told(severity, toOwner, withRunbook, route, muted, early);
    }

    /** The same transition, as rules want it told. */
    public Alert ruled(AlertSeverity toSeverity, String toRoute, boolean isMuted) {
        return told(toSeverity, owner, runbook, toRoute, isMuted, early);
    }

    /** The same transition, said before event time had reached it. */
    public Alert saidEarly() {
        return told(severity, owner, runbook, route, muted, true);
    }

    private Alert told(
            AlertSeverity toSeverity,
            String toOwner,
            String withRunbook,
            String toRoute,
            boolean isMuted,
            boolean isEarly) {
        return new Alert(
                workspaceId,
                alertId,
                revision,
                rule,
                status,
                toSeverity,
                pipeline,
                runId,
                title,
                description,
                recommendation,
                openedAtMillis,
                changedAtMillis,
                resolvedAtMillis,
                evidence,
                labels,
                dedupeKey,
                toOwner,
                withRunbook,
                annotations,
                toRoute,
                isMuted,
                isEarly);
    }

    /** How long the condition held, in milliseconds; null unless resolved. */
    public Long lastedMillis() {
        return resolvedAtMillis == null ? null : resolvedAtMillis - openedAtMillis;
    }
}

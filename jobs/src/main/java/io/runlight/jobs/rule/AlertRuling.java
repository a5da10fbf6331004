/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.rule.KnownRule;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleInForce;
import java.util.Optional;

/**
 * What rules make of alerts, in plain Java. Each transition is judged by the rules of its own event
 * time. Whoever was told that an alert opened is told that it is resolved: a rule that is switched
 * off and a mute keep back a resolution only if they began before the alert did.
 */
final class AlertRuling {

    private AlertRuling() {}

    /** The transition as it is to be told, or nothing where the rule was off. */
    static Optional<Alert> of(Alert alert, RuleBook rules) {
        RuleInForce rule =
                rules.at(
                        alert.changedAtMillis(),
                        alert.rule(),
                        alert.workspaceId(),
                        alert.pipeline());
        boolean ends = alert.status() == AlertStatus.RESOLVED;
        if (ends ? rule.isOffSince(alert.openedAtMillis()) : !rule.enabledOr(true)) {
            return Optional.empty();
        }
        boolean muted = ends ? rule.isMutedSince(alert.openedAtMillis()) : rule.isMuted();
        return Optional.of(alert.ruled(rule.severityOr(alert.severity()), rule.route(), muted));
    }

    /** Whether a transition that was muted is told when the mute ends. */
    static boolean isToldLater(Alert alert) {
        return alert.status() != AlertStatus.RESOLVED
                && KnownRule.of(alert.rule()).filter(KnownRule::lasts).isPresent();
    }

    /** A transition that was muted, as it is told at that moment; nothing where the rule is off. */
    static Optional<Alert> afterMute(Alert alert, long moment, RuleBook rules) {
        RuleInForce rule = rules.at(moment, alert.rule(), alert.workspaceId(), alert.pipeline());
        return rule.enabledOr(true)
                ? Optional.of(alert.ruled(rule.severityOr(alert.severity()), rule.route(), false))
                : Optional.empty();
    }
}

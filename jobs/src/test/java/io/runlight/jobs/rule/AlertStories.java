/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import io.runlight.core.rule.SettledChange;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Alerts and changes to rules for tests. */
final class AlertStories {

    static final RuleTarget STREAKS = new RuleTarget("failure_streak", "", "");

    private AlertStories() {}

    /** A transition of the only alert, which opened at 10 s. */
    static Alert alert(AlertStatus status, long revision, long at) {
        return alert("failure_streak", status, revision, at);
    }

    /** The only transition of an alert about a run. */
    static Alert runFailed(long at) {
        return alert("run_failed", AlertStatus.OPEN, 1, at);
    }

    private static Alert alert(String rule, AlertStatus status, long revision, long at) {
        return new Alert(
                "acme",
                "a1",
                revision,
                rule,
                status,
                AlertSeverity.HIGH,
                "nightly",
                "",
                "Runs of nightly fail",
                "It fails.",
                "",
                10_000,
                at,
                status == AlertStatus.RESOLVED ? at : null,
                List.of("e1"),
                Map.of(),
                "nightly",
                "",
                "",
                Map.of());
    }

    static SettledChange change(long from, RuleSetting setting, String value) {
        return change(STREAKS, from, setting, value);
    }

    static SettledChange change(RuleTarget target, long from, RuleSetting setting, String value) {
        return new SettledChange(
                new RuleChange("c" + from, from, target, Map.of(setting, value), "ann", "why"),
                from,
                0,
                from);
    }

    static SettledChange mute(long from, long until) {
        return change(from, RuleSetting.MUTED_UNTIL, Instant.ofEpochMilli(until).toString());
    }
}

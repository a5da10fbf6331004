/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.rule;

import io.runlight.core.alert.AlertSeverity;
import java.time.Instant;
import java.util.Optional;

/** What was changed of a rule for one workspace and pipeline at some event time. */
public final class RuleInForce {

    /** Nothing was changed. */
    public static final RuleInForce UNCHANGED = new RuleInForce(null, null, null, null, null);

    private final RuleEntry enabled;
    private final RuleEntry threshold;
    private final RuleEntry severity;
    private final RuleEntry route;
    private final RuleEntry mute;

    RuleInForce(
            RuleEntry enabled,
            RuleEntry threshold,
            RuleEntry severity,
            RuleEntry route,
            RuleEntry mute) {
        this.enabled = enabled;
        this.threshold = threshold;
        this.severity = severity;
        this.route = route;
        this.mute = mute;
    }

    /** Whether the rule finds anything. */
    public boolean enabledOr(boolean usual) {
        return enabled == null ? usual : Boolean.parseBoolean(enabled.value());
    }

    /** Whether the rule was switched off at that time, and ever since. */
    public boolean isOffSince(long millis) {
        return !enabledOr(true) && enabled.sinceMillis() <= millis;
    }

    /** How much it takes. */
    public int thresholdOr(int usual) {
        return threshold == null ? usual : Integer.parseInt(threshold.value());
    }

    /** How urgent its alerts are. */
    public AlertSeverity severityOr(AlertSeverity usual) {
        return severity().orElse(usual);
    }

    /** How urgent its alerts are, if that was changed. */
    public Optional<AlertSeverity> severity() {
        return Optional.ofNullable(severity).map(entry -> AlertSeverity.ofWireName(entry.value()));
    }

    /** The name of the route, or empty. */
    public String route() {
        return route == null ? "" : route.value();
    }

    /** Whether nobody is told. */
    public boolean isMuted() {
        return mute != null;
    }

    /** Until when nobody is told, if so. */
    public Optional<Instant> mutedUntil() {
        return Optional.ofNullable(mute).map(entry -> Instant.ofEpochMilli(entry.untilMillis()));
    }

    /** Whether nobody was told at that time, and ever since. */
    public boolean isMutedSince(long millis) {
        return mute != null && mute.sinceMillis() <= millis;
    }
}

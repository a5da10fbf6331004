/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.RuleInForce;
import java.io.Serializable;
import java.time.Duration;

/**
 * The settings of one pattern.
 *
 * @param threshold how much it takes, in the pattern's own unit
 * @param window the time within which it counts
 */
public record PatternSettings(
        boolean enabled, int threshold, Duration window, AlertSeverity severity)
        implements Serializable {

    /** The settings as a rule in force changes them. */
    PatternSettings under(RuleInForce rule) {
        return new PatternSettings(
                rule.enabledOr(enabled),
                rule.thresholdOr(threshold),
                window,
                rule.severityOr(severity));
    }

    long windowMillis() {
        return window.toMillis();
    }
}

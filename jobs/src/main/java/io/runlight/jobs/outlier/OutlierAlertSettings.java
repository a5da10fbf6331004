/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.RuleInForce;
import java.io.Serializable;
import java.time.Duration;

/**
 * When outliers become an alert.
 *
 * @param threshold how many deviations an outlier is off at least
 * @param window how long after the last one it is over, whatever else happens
 */
record OutlierAlertSettings(boolean enabled, int threshold, Duration window, AlertSeverity severity)
        implements Serializable {

    /** The settings as a rule in force changes them. */
    OutlierAlertSettings under(RuleInForce rule) {
        return new OutlierAlertSettings(
                rule.enabledOr(enabled),
                rule.thresholdOr(threshold),
                window,
                rule.severityOr(severity));
    }
}

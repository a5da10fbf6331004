/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.alert.AlertSeverity;
import java.io.Serializable;

/**
 * When anomalies become an alert.
 *
 * @param from the lowest severity that opens one
 * @param quietWindows how many windows must not be outside until it is over
 */
record AnomalyAlertSettings(AlertSeverity from, int quietWindows) implements Serializable {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import java.io.Serializable;
import java.time.Duration;

/**
 * When alerts are one incident.
 *
 * @param gap how long after an incident's last alert another one still joins
 * @param longest how long after its beginning an incident takes alerts
 * @param alerts how many alerts it takes to tell of an incident
 * @param most how many incidents of a workspace go on at a time, untold ones included
 */
record IncidentSettings(Duration gap, Duration longest, int alerts, int most)
        implements Serializable {}

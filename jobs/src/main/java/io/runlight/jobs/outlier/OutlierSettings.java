/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import java.io.Serializable;
import java.time.Duration;

/**
 * The settings of the search for outlier runs.
 *
 * @param threshold from how many deviations on a measure is outside
 * @param retention how long a pipeline is remembered after its last run
 * @param hotPipelines how many pipelines may stay on the heap
 */
record OutlierSettings(
        double threshold, Duration retention, int hotPipelines, OutlierAlertSettings alerts)
        implements Serializable {}

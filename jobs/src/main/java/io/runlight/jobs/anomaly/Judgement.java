/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.models.anomaly.Reading;

/** A value of a window that is outside, and what its baseline says of it. */
record Judgement(WatchedMeasure measure, long windowStart, double value, Reading reading) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

/** A field of metric samples, besides their tags, that can tell series apart. */
public enum MetricLabel {
    ENVIRONMENT,
    PIPELINE,
    STEP
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.truth;

/** The kinds of faults and anomalies. */
public enum EpisodeType {
    /** A provider answers slowly and fails calls; strength is the probability of an error. */
    PROVIDER_DEGRADATION,
    /** A pipeline's calls use many times their usual tokens. */
    COST_RUNAWAY,
    /** A pipeline's steps take many times their usual time. */
    LATENCY_ANOMALY,
    /** A step fails again and again; strength is the probability. */
    STEP_FAILURES,
    /** Many times the usual number of runs start. */
    TRAFFIC_SPIKE
}

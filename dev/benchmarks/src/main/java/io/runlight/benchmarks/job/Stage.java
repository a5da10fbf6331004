/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.job;

import java.util.Map;

/** The job with some of its branches. */
public enum Stage {
    /** Kafka read and decode. */
    DECODE(false, false, false),
    /** And the raw rows, exactly once: what no design can avoid. */
    LANDING(false, true, false),
    /** And runs: duplicates dropped, runs, steps, live runs, alerts. */
    RUNS(true, true, false),
    /** Everything. */
    FULL(true, true, true);

    private final boolean runs;
    private final boolean landing;
    private final boolean windows;

    Stage(boolean runs, boolean landing, boolean windows) {
        this.runs = runs;
        this.landing = landing;
        this.windows = windows;
    }

    /** The options that switch its branches. */
    Map<String, String> branches() {
        return Map.of(
                "branch.runs.enabled", String.valueOf(runs),
                "branch.landing.enabled", String.valueOf(landing),
                "branch.errors.enabled", String.valueOf(windows),
                "branch.windows.enabled", String.valueOf(windows),
                "branch.anomalies.enabled", String.valueOf(windows),
                "branch.metrics.enabled", String.valueOf(windows),
                "branch.alerts.enabled", String.valueOf(runs),
                "branch.dead-letters.enabled", String.valueOf(landing));
    }

    /** The beginning of its figures' names. */
    public String figure() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}

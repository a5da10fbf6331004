/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.error.ErrorRules;
import java.io.Serializable;
import java.time.Duration;

/**
 * The settings of the run tracker.
 *
 * @param zombieAfter how long a run may be silent before it counts as a zombie
 * @param retention how long a run is remembered after its end
 * @param dedupHorizon how long the ids of events without a run are remembered
 * @param seenIdLimit most event ids to remember for a run
 * @param stepLimit most step attempts to follow in a run
 * @param resources the metrics whose samples say how much a run uses
 * @param errorRules the rules by which failed runs have a category
 */
public record RunTrackerSettings(
        Duration zombieAfter,
        Duration retention,
        Duration dedupHorizon,
        int seenIdLimit,
        int stepLimit,
        ResourceMetricNames resources,
        ErrorRules errorRules)
        implements Serializable {

    public RunTrackerSettings {
        requirePositive("The time until a run counts as a zombie", zombieAfter.toMillis());
        requirePositive("The retention of runs", retention.toMillis());
        requirePositive("The dedup horizon", dedupHorizon.toMillis());
        requirePositive("The limit of remembered event ids", seenIdLimit);
        requirePositive("The limit of followed step attempts", stepLimit);
    }

    /** The settings that hold unless somebody says otherwise. */
    public static RunTrackerSettings defaults() {
        return new RunTrackerSettings(
                Duration.ofMinutes(30),
                Duration.ofHours(1),
                Duration.ofHours(1),
                200_000,
                20_000,
                ResourceMetricNames.defaults(),
                ErrorRules.standard());
    }

    private static void requirePositive(String what, long value) {
        if (value <= 0) {
            throw new IllegalArgumentException(what + " must be positive, not " + value);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.EndedRun;
import io.runlight.models.features.ScoredMoment;

/** What was known of a run when it started, and how it ended. */
public record Example(
        String pipeline,
        long startMillis,
        long endMillis,
        float[] vector,
        double expectedSeconds,
        boolean failed,
        double seconds) {

    /** The example that a run gives. */
    public static Example of(EndedRun run, ScoredMoment moment) {
        return new Example(
                run.opening().pipeline(),
                run.opening().startMillis(),
                run.ending().endMillis(),
                moment.vector(),
                moment.expectedSeconds(),
                run.ending().failed(),
                run.ending().seconds());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.EndedRun;
import io.runlight.models.features.ScoredMoment;
import java.util.List;

/**
 * What was known of a run when it started, and how it ended.
 *
 * @param moments what was known while it went on; nothing for a run of whose steps nobody told
 */
public record Example(
        String pipeline,
        long startMillis,
        long endMillis,
        float[] vector,
        double expectedSeconds,
        boolean failed,
        double seconds,
        List<ScoredMoment> moments) {

    /** The example that a run gives. */
    public static Example of(EndedRun run, ScoredMoment start, List<ScoredMoment> moments) {
        return new Example(
                run.opening().pipeline(),
                run.opening().startMillis(),
                run.ending().endMillis(),
                start.vector(),
                start.expectedSeconds(),
                run.ending().failed(),
                run.ending().seconds(),
                moments);
    }
}

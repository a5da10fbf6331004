/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.models.scoring.serving.DurationScore;

/** What is known of bounds where a run belongs. */
interface RunBounds {

    /** What a model says, between bounds as they are shown there. */
    DurationScore move(DurationScore score);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.jobs.alert.Finding;

/** Where scoring says what it found. */
interface ScoringOutput {

    void predicted(Prediction prediction);

    void found(Finding finding);

    void ended(PredictionOutcome outcome);
}

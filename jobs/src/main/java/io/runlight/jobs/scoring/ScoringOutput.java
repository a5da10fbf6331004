/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

/** Where scoring says what it found. */
interface ScoringOutput {

    void predicted(Prediction prediction);

    void ended(PredictionOutcome outcome);
}

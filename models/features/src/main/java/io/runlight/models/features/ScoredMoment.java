/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/**
 * What a model is asked about a run.
 *
 * @param vector one value for each feature of the schema; NaN where it is missing
 * @param expectedSeconds what its past lets expect of the whole run; NaN without a past
 * @param elapsedSeconds since its start: 0 at the start itself
 */
public record ScoredMoment(float[] vector, double expectedSeconds, double elapsedSeconds) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/**
 * What a model is asked about a run.
 *
 * @param vector one value for each feature of the schema; NaN where it is missing
 * @param expectedSeconds what its past lets expect; NaN without a past
 */
public record ScoredMoment(float[] vector, double expectedSeconds) {}

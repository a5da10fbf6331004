/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

/**
 * A row and what the library that trained the model says about it.
 *
 * @param row one value per feature; NaN where it is missing
 * @param outputs what the booster predicts, before calibration
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record GoldenPrediction(float[] row, float[] outputs) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

/**
 * What champion and challenger said of the same runs, at their starts, against what came true.
 *
 * @param runs that both were asked about and that ended
 * @param failures how many of them failed
 * @param championLoss mean squared error of its probabilities, or mean absolute error of its
 *     durations
 * @param challengerLoss the same of the challenger
 */
public record Evidence(long runs, long failures, double championLoss, double challengerLoss) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

/**
 * How a run ended that another one follows.
 *
 * @param streak failures in a row along the chain, or minus the successes in a row
 */
public record LinkedOutcome(long endMillis, boolean failed, double seconds, int streak) {}

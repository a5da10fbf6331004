/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/**
 * How a run ended.
 *
 * @param cancelled such a run says nothing about failures and durations
 * @param seconds how long it took; NaN when nobody knows
 */
public record RunEnding(long endMillis, boolean failed, boolean cancelled, double seconds) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.injected;

/**
 * An anomaly of one measure of one pipeline, put there on purpose: a line of the ground truth.
 *
 * @param measure {@code duration}, {@code failure_rate} or {@code cost_usd}
 * @param fromMillis its first moment
 * @param toMillis the first moment after it
 * @param size by what durations and costs are multiplied, or what is added to the failure rate,
 *     when it is at its height
 */
public record Injection(
        String pipeline,
        String measure,
        InjectionKind kind,
        long fromMillis,
        long toMillis,
        double size) {

    /** How much of it there is at a time, from 0 to 1. */
    double strength(long millis) {
        if (millis < fromMillis || millis >= toMillis) {
            return 0;
        }
        return kind == InjectionKind.DRIFT
                ? (millis - fromMillis) / (double) (toMillis - fromMillis)
                : 1;
    }

    /** By what durations or costs are multiplied at a time. */
    double factor(long millis) {
        return 1 + (size - 1) * strength(millis);
    }
}

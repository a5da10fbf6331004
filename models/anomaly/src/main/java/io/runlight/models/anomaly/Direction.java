/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/** The side on which a value of a measure is worth a word. */
public enum Direction {
    /** Only more than expected: errors, durations. */
    HIGH,

    /** Only less than expected: successes. */
    LOW,

    /** Both: traffic. */
    BOTH;

    /** Whether a deviation, value minus expectation, is on this side. */
    public boolean admits(double deviation) {
        return switch (this) {
            case HIGH -> deviation > 0;
            case LOW -> deviation < 0;
            case BOTH -> deviation != 0;
        };
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

/**
 * The clock of an import: it moves a time of the trace so that the origin falls on the target, and
 * runs so many times faster.
 */
public record TraceClock(long originMillis, long targetMillis, double speed) {

    /** Times stay what they are. */
    public static final TraceClock UNCHANGED = new TraceClock(0, 0, 1);

    public TraceClock {
        if (!(speed > 0) || Double.isInfinite(speed)) {
            throw new IllegalArgumentException("The speed must be above 0, not " + speed);
        }
    }

    /** When it happens here. */
    public long at(long traceMillis) {
        return targetMillis + Math.round((traceMillis - originMillis) / speed);
    }
}

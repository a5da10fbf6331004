/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/**
 * A run from its start to its end, or of which no end is known.
 *
 * @param ending null when nobody told of an end: such a run is open until it is forgotten, and
 *     nothing is learned of how it ended
 */
public record RecordedRun(RunOpening opening, RunEnding ending, RunCourse course) {

    /** A run of which only the two ends are known. */
    public RecordedRun(RunOpening opening, RunEnding ending) {
        this(opening, ending, RunCourse.UNKNOWN);
    }

    /** Whether it is known how it ended. */
    public boolean hasEnded() {
        return ending != null;
    }

    /** When it is over for those who look at it; never before its start. */
    long overMillis() {
        return hasEnded() ? Math.max(opening.startMillis(), ending.endMillis()) : Long.MAX_VALUE;
    }

    /** When a memory forgets that it is open, or the largest number if it hears of it in time. */
    long forgottenMillis(Retention retention) {
        long forgotten = retention.forgetsOpen(opening.startMillis());
        for (long sign : course.signs()) {
            if (sign > forgotten || sign >= overMillis()) {
                break;
            }
            forgotten = Math.max(forgotten, retention.forgetsOpen(sign));
        }
        return overMillis() > forgotten ? forgotten : Long.MAX_VALUE;
    }
}

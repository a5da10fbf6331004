/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

/** A run from its start to its end. */
public record EndedRun(RunOpening opening, RunEnding ending, RunCourse course) {

    /** A run of which only the two ends are known. */
    public EndedRun(RunOpening opening, RunEnding ending) {
        this(opening, ending, RunCourse.UNKNOWN);
    }
}

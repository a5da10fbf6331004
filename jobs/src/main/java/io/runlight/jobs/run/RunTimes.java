/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.IOException;

/**
 * The times of a run in its binary form: as distances from one of them, which take half the room,
 * and in one byte where there is none.
 */
record RunTimes(long base) {

    private static final long NEVER = 0;
    private static final long BEFORE_ALL = 1;

    /** The first of two numbers that stand for no distance is followed by distance 0. */
    private static final long ZERO = 2;

    /** Times around the run's first sign of life. */
    static RunTimes of(RunFacts run) {
        return new RunTimes(run.firstLifeAt == RunFacts.NEVER ? ZERO : run.firstLifeAt);
    }

    void write(long time, BinaryOutput output) throws IOException {
        if (time == Long.MAX_VALUE) {
            output.integer(NEVER);
        } else if (time == Long.MIN_VALUE) {
            output.integer(BEFORE_ALL);
        } else {
            long distance = time - base;
            output.integer(distance < 0 ? distance : distance + ZERO);
        }
    }

    long read(BinaryInput input) throws IOException {
        long written = input.integer();
        if (written == NEVER) {
            return Long.MAX_VALUE;
        }
        if (written == BEFORE_ALL) {
            return Long.MIN_VALUE;
        }
        return base + (written < 0 ? written : written - ZERO);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import io.runlight.jobs.run.LiveRunRow;
import java.util.Arrays;

/**
 * What an open run can be expected to do, judged by the completed runs of its pipeline.
 *
 * <p>It takes as long as the median of those runs that took longer than it has taken by now: so the
 * estimate of a run that is slower than most stays ahead of it. One that is slower than all has the
 * longest duration for an estimate, which is then over.
 */
final class Expectations {

    /** From fewer runs nothing is concluded. */
    static final int FEWEST_RUNS = 3;

    /** An open run is never shown as complete. */
    static final double MOST_PROGRESS = 0.99;

    private Expectations() {}

    /**
     * The row with what is to be expected.
     *
     * @param history null if there is none
     */
    static LiveRunRow of(LiveRunRow row, PipelineHistory history) {
        if (!row.open()) {
            return row;
        }
        boolean known = history != null && history.size() >= FEWEST_RUNS;
        return row.expecting(
                progress(row, known ? history.steps() : null),
                known ? duration(row.elapsedMillis(), history.durations()) : null);
    }

    /** How long a run takes in all that has taken this long already. */
    static long duration(long elapsedMillis, long[] sorted) {
        int first = 0;
        while (first < sorted.length && sorted[first] <= elapsedMillis) {
            first++;
        }
        return first == sorted.length
                ? sorted[sorted.length - 1]
                : median(Arrays.copyOfRange(sorted, first, sorted.length));
    }

    private static Double progress(LiveRunRow row, long[] steps) {
        if (row.progress() != null) {
            return Math.min(MOST_PROGRESS, row.progress());
        }
        long usual = steps == null ? 0 : median(steps);
        return usual == 0
                ? null
                : Double.valueOf(Math.min(MOST_PROGRESS, (double) row.completedSteps() / usual));
    }

    private static long median(long[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1
                ? sorted[middle]
                : sorted[middle - 1] + (sorted[middle] - sorted[middle - 1]) / 2;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A replay of runs in the order of time: each is looked at when it starts and whenever a step of it
 * ends, and of the others is known only what happened before.
 */
public final class RunReplay {

    private final RunFeatures features;
    private final ReplayedMemory memory;
    private final PriorityQueue<Coming> coming =
            new PriorityQueue<>(
                    Comparator.comparingLong(Coming::millis)
                            .thenComparing(Coming::remembered)
                            .thenComparingLong(Coming::number));
    private long number;

    public RunReplay(RunFeatures features) {
        this.features = features;
        this.memory = new ReplayedMemory(features.settings());
    }

    /** Shows every run from its start to its end; they must be in the order of their starts. */
    public void play(List<EndedRun> runs, Viewer viewer) {
        for (EndedRun run : runs) {
            goOnUntil(run.opening().startMillis());
            ScoredMoment moment = features.at(run.opening(), memory);
            memory.start(run.opening());
            open(new Open(run, moment), viewer);
            viewer.starts(run, moment);
        }
        goOnUntil(Long.MAX_VALUE);
    }

    private void open(Open open, Viewer viewer) {
        long end = open.run.ending().endMillis();
        for (RunProgress progress : open.run.course().moments()) {
            if (progress.atMillis() >= end) {
                break;
            }
            comes(progress.atMillis(), false, () -> look(open, progress, viewer));
            comes(progress.atMillis(), true, () -> memory.endStep(open.run.opening(), progress));
        }
        comes(
                end,
                true,
                () -> {
                    memory.end(open.run, open.moment.expectedSeconds());
                    viewer.ends(open.run);
                });
    }

    private void look(Open open, RunProgress progress, Viewer viewer) {
        RunOpening run = open.run.opening();
        open.slowestStep =
                memory.progress(run.workspace(), run.pipeline())
                        .slowest(progress, open.slowestStep);
        RunProgress judged = progress.withSlowestStep(open.slowestStep);
        viewer.goesOn(open.run, features.at(open.moment, run, judged, memory));
    }

    private void comes(long millis, boolean remembered, Runnable what) {
        coming.add(new Coming(millis, remembered, number++, what));
    }

    private void goOnUntil(long millis) {
        while (!coming.isEmpty() && coming.peek().millis() < millis) {
            coming.remove().what().run();
        }
    }

    /** Sees starts, moments and ends in the order of time. */
    public interface Viewer {

        /** A run starts; nothing of its course and ending may be used yet. */
        void starts(EndedRun run, ScoredMoment moment);

        /** A step of a run has ended; nothing later may be used yet. */
        default void goesOn(EndedRun run, ScoredMoment moment) {}

        /** The outcome of a run becomes known. */
        default void ends(EndedRun run) {}
    }

    private static final class Open {

        final EndedRun run;
        final ScoredMoment moment;
        double slowestStep = Double.NaN;

        Open(EndedRun run, ScoredMoment moment) {
            this.run = run;
            this.moment = moment;
        }
    }

    /** At the same time, all is looked at before anything is remembered. */
    private record Coming(long millis, boolean remembered, long number, Runnable what) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A replay of runs in the order of time: each is looked at when it starts and whenever a step of it
 * ends, and of the others is known only what happened before. What is forgotten, and when, is up to
 * a retention, as in the job: a run of which nothing is heard for so long is looked at no more, has
 * no end and is not open any longer.
 */
public final class RunReplay {

    private final RunFeatures features;
    private final Retention retention;
    private final ReplayedMemory memory;
    private final PriorityQueue<Coming> coming =
            new PriorityQueue<>(
                    Comparator.comparingLong(Coming::millis)
                            .thenComparing(Coming::phase)
                            .thenComparingLong(Coming::number));
    private long number;

    public RunReplay(RunFeatures features, Retention retention) {
        this.features = features;
        this.retention = retention;
        this.memory = new ReplayedMemory(features.settings(), retention);
    }

    /** Shows every run from its start to its end; they must be in the order of their starts. */
    public void play(List<RecordedRun> runs, Viewer viewer) {
        for (RecordedRun run : runs) {
            long start = run.opening().startMillis();
            goOnUntil(start);
            memory.at(start);
            ScoredMoment moment = features.at(run.opening(), memory);
            memory.start(run.opening());
            open(new Open(run, moment), viewer);
            viewer.starts(run, moment);
        }
        goOnUntil(Long.MAX_VALUE);
    }

    private void open(Open open, Viewer viewer) {
        RunOpening opening = open.run.opening();
        long forgotten = open.run.forgottenMillis(retention);
        boolean ends = forgotten == Long.MAX_VALUE;
        long last = ends ? open.run.overMillis() - 1 : forgotten;
        for (RunProgress progress : open.run.course().moments()) {
            if (progress.atMillis() > last) {
                break;
            }
            comes(progress.atMillis(), Phase.LOOK, () -> look(open, progress, viewer));
            comes(progress.atMillis(), Phase.REMEMBER, () -> memory.endStep(opening, progress));
        }
        for (ProviderCall call : open.run.course().calls()) {
            if (call.atMillis() > (ends ? open.run.overMillis() : forgotten)) {
                break;
            }
            comes(call.atMillis(), Phase.REMEMBER, () -> call(opening.workspace(), call));
        }
        if (ends) {
            comes(open.run.overMillis(), Phase.REMEMBER, () -> end(open, viewer));
        } else {
            comes(forgotten, Phase.FORGET, () -> memory.forget(opening));
        }
    }

    private void call(String workspace, ProviderCall call) {
        memory.call(workspace, call.atMillis(), call.provider(), call.failed());
    }

    private void end(Open open, Viewer viewer) {
        memory.end(open.run, open.moment.expectedSeconds());
        viewer.ends(open.run);
    }

    private void look(Open open, RunProgress progress, Viewer viewer) {
        RunOpening run = open.run.opening();
        open.slowestStep =
                memory.progress(run.workspace(), run.pipeline())
                        .slowest(progress, open.slowestStep);
        RunProgress judged = progress.withSlowestStep(open.slowestStep);
        viewer.goesOn(open.run, features.at(open.moment, run, judged, memory));
    }

    private void comes(long millis, Phase phase, Runnable what) {
        coming.add(new Coming(millis, phase, number++, what));
    }

    private void goOnUntil(long millis) {
        while (!coming.isEmpty() && coming.peek().millis() < millis) {
            Coming next = coming.remove();
            memory.at(next.millis());
            next.what().run();
        }
    }

    /** Sees starts, moments and ends in the order of time. */
    public interface Viewer {

        /** A run starts; nothing of its course and ending may be used yet. */
        void starts(RecordedRun run, ScoredMoment moment);

        /** A step of a run has ended; nothing later may be used yet. */
        default void goesOn(RecordedRun run, ScoredMoment moment) {}

        /** The outcome of a run becomes known; that of some never does. */
        default void ends(RecordedRun run) {}
    }

    private static final class Open {

        final RecordedRun run;
        final ScoredMoment moment;
        double slowestStep = Double.NaN;

        Open(RecordedRun run, ScoredMoment moment) {
            this.run = run;
            this.moment = moment;
        }
    }

    /** The order of what happens at the same time. */
    private enum Phase {
        LOOK,
        REMEMBER,
        FORGET
    }

    private record Coming(long millis, Phase phase, long number, Runnable what) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A replay of runs in the order of time: each is looked at when it starts, and what the others were
 * like is known of those only that ended before.
 */
public final class RunReplay {

    private final RunFeatures features;
    private final ReplayedMemory memory;
    private final PriorityQueue<Open> open =
            new PriorityQueue<>(
                    Comparator.comparingLong((Open o) -> o.run().ending().endMillis())
                            .thenComparingLong(Open::number));
    private long number;

    public RunReplay(RunFeatures features) {
        this.features = features;
        this.memory = new ReplayedMemory(features.settings());
    }

    /** Shows every run at its start; they must be in the order of their starts. */
    public void play(List<EndedRun> runs, Viewer viewer) {
        for (EndedRun run : runs) {
            endBefore(run.opening().startMillis(), viewer);
            ScoredMoment moment = features.at(run.opening(), memory);
            memory.start(run.opening());
            open.add(new Open(run, moment, number++));
            viewer.starts(run, moment);
        }
    }

    private void endBefore(long millis, Viewer viewer) {
        while (!open.isEmpty() && open.peek().run().ending().endMillis() < millis) {
            Open ended = open.remove();
            memory.end(
                    ended.run().opening(), ended.run().ending(), ended.moment().expectedSeconds());
            viewer.ends(ended.run());
        }
    }

    /** Sees starts and ends in the order of time. */
    public interface Viewer {

        /** A run starts; nothing of its ending may be used yet. */
        void starts(EndedRun run, ScoredMoment moment);

        /** The outcome of a run becomes known. */
        default void ends(EndedRun run) {}
    }

    private record Open(EndedRun run, ScoredMoment moment, long number) {}
}

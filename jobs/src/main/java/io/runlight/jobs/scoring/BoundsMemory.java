/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.scoring.Remembered.MovedBounds;
import io.runlight.jobs.scoring.Remembered.OpenRun;
import io.runlight.models.features.Retention;
import io.runlight.models.features.RunEnding;
import io.runlight.models.scoring.interval.BoundShift;
import io.runlight.models.scoring.serving.DurationScore;
import io.runlight.models.scoring.serving.FailureScore;
import java.util.Set;
import java.util.TreeSet;

/**
 * How far the bounds of each version of the model of duration are moved in one workspace and in its
 * pipelines, in keyed state. As with histories, what no run changed for the retention is gone. A
 * version that is new begins with bounds as its bundle has them.
 */
final class BoundsMemory {

    private static final BoundShift NONE = new BoundShift();

    private final Retention retention;

    private WriteBackState<Place, Remembered> state;
    private String workspace;
    private long now;

    BoundsMemory(Retention retention) {
        this.retention = retention;
    }

    /** Turns to a workspace at an event time. */
    void at(WriteBackState<Place, Remembered> newState, String workspaceId, long time) {
        state = newState;
        workspace = workspaceId;
        now = time;
    }

    /** What a model says of a run of a pipeline, between bounds as they are shown there. */
    DurationScore move(DurationScore score, String pipeline) {
        if (score.isPrior()) {
            return score;
        }
        String version = score.version();
        return score.moved(
                shift(Place.bounds(workspace, version)),
                shift(Place.bounds(workspace, version, pipeline)));
    }

    /**
     * Learns how long a run took, unless it was cancelled or nobody knows. A version that speaks in
     * two roles learns it once.
     */
    void learn(OpenRun run, RunEnding ending) {
        if (ending.cancelled() || !(ending.seconds() >= 0)) {
            return;
        }
        Set<String> versions = new TreeSet<>();
        for (RoleStory story : run.stories.values()) {
            Estimate first = story.first;
            String version = first.durationModel();
            if (!version.equals(FailureScore.PRIOR) && versions.add(version)) {
                learn(
                        Place.bounds(workspace, version),
                        first,
                        ending.seconds(),
                        BoundShift.WORKSPACE_STEP);
                learn(
                        Place.bounds(workspace, version, run.scored().pipeline()),
                        first,
                        ending.seconds(),
                        BoundShift.PIPELINE_STEP);
            }
        }
    }

    private BoundShift shift(Place place) {
        state.select(place);
        return state.get() instanceof MovedBounds moved && isKept(moved) ? moved.shift : NONE;
    }

    private void learn(Place place, Estimate shown, double seconds, double step) {
        state.select(place);
        if (!(state.get() instanceof MovedBounds known && isKept(known))) {
            state.put(new MovedBounds(new BoundShift()));
        }
        MovedBounds moved = (MovedBounds) state.get();
        moved.shift.learn(shown.interval(), seconds, step);
        moved.lastMillis = now;
        state.changed();
        state.wakeAt(retention.forgetsHistory(now));
    }

    private boolean isKept(MovedBounds moved) {
        return now < retention.forgetsHistory(moved.lastMillis);
    }
}

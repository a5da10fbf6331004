/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.scoring.Remembered.PastCalls;
import io.runlight.jobs.scoring.Remembered.PastCourses;
import io.runlight.jobs.scoring.Remembered.PastEnds;
import io.runlight.jobs.scoring.Remembered.PastRuns;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.LearningMemory;
import io.runlight.models.features.Retention;
import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.features.history.ProviderHealth;
import java.util.function.Consumer;

/**
 * The histories of one workspace in keyed state. One that was not changed for the retention is as
 * good as gone, even before a timer has removed it, so that a replay sees the same.
 */
final class StateMemory extends LearningMemory {

    private final Retention retention;

    private WriteBackState<Place, Remembered> state;
    private String workspace;
    private long now;

    StateMemory(FeatureSettings settings, Retention retention) {
        super(settings);
        this.retention = retention;
    }

    /** Turns to a workspace at an event time. */
    StateMemory at(WriteBackState<Place, Remembered> newState, String workspaceId, long time) {
        state = newState;
        workspace = workspaceId;
        now = time;
        return this;
    }

    @Override
    public OutcomeHistory history(String key) {
        if (key == null) {
            return OutcomeHistory.EMPTY;
        }
        state.select(Place.history(workspace, key));
        return state.get() instanceof PastRuns past && isKept(past.lastMillis)
                ? past.history
                : OutcomeHistory.EMPTY;
    }

    @Override
    public LinkedOutcomes linked(String workspaceId, String pipeline) {
        state.select(Place.linked(workspaceId, pipeline));
        return state.get() instanceof PastEnds past && isKept(past.lastMillis)
                ? past.outcomes
                : LinkedOutcomes.EMPTY;
    }

    @Override
    public ProgressHistory progress(String workspaceId, String pipeline) {
        state.select(Place.progress(workspaceId, pipeline));
        return state.get() instanceof PastCourses past && isKept(past.lastMillis)
                ? past.history
                : ProgressHistory.EMPTY;
    }

    @Override
    public ProviderHealth providers(String workspaceId) {
        state.select(Place.providers(workspaceId));
        return state.get() instanceof PastCalls past && isKept(past.lastMillis)
                ? past.health
                : ProviderHealth.EMPTY;
    }

    @Override
    protected void change(String key, Consumer<OutcomeHistory> change) {
        state.select(Place.history(workspace, key));
        if (!(state.get() instanceof PastRuns past && isKept(past.lastMillis))) {
            state.put(new PastRuns(new OutcomeHistory()));
        }
        PastRuns past = (PastRuns) state.get();
        change.accept(past.history);
        past.lastMillis = now;
        keep();
    }

    @Override
    protected void changeLinked(
            String workspaceId, String pipeline, Consumer<LinkedOutcomes> change) {
        state.select(Place.linked(workspaceId, pipeline));
        if (!(state.get() instanceof PastEnds past && isKept(past.lastMillis))) {
            state.put(new PastEnds(new LinkedOutcomes()));
        }
        PastEnds past = (PastEnds) state.get();
        change.accept(past.outcomes);
        past.lastMillis = now;
        keep();
    }

    @Override
    protected void changeProgress(
            String workspaceId, String pipeline, Consumer<ProgressHistory> change) {
        state.select(Place.progress(workspaceId, pipeline));
        if (!(state.get() instanceof PastCourses past && isKept(past.lastMillis))) {
            state.put(new PastCourses(new ProgressHistory()));
        }
        PastCourses past = (PastCourses) state.get();
        change.accept(past.history);
        past.lastMillis = now;
        keep();
    }

    @Override
    protected ProviderHealth providersToChange(String workspaceId) {
        state.select(Place.providers(workspaceId));
        if (!(state.get() instanceof PastCalls past && isKept(past.lastMillis))) {
            state.put(new PastCalls(new ProviderHealth()));
        }
        PastCalls past = (PastCalls) state.get();
        past.lastMillis = now;
        keep();
        return past.health;
    }

    private boolean isKept(long lastMillis) {
        return now < retention.forgetsHistory(lastMillis);
    }

    private void keep() {
        state.changed();
        state.wakeAt(retention.forgetsHistory(now));
    }
}

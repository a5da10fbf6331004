/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.features.history.ProviderHealth;
import io.runlight.models.features.history.Providers;
import java.util.function.Consumer;

/**
 * A memory that learns of runs what later ones are judged by. Starts, steps and ends must come in
 * the order of time; where histories are kept is up to subclasses.
 */
public abstract class LearningMemory implements RunMemory {

    private final FeatureSettings settings;

    protected LearningMemory(FeatureSettings settings) {
        this.settings = settings;
    }

    /** A run starts. */
    public final void start(RunOpening run) {
        for (HistoryKey key : settings.histories()) {
            String name = key.of(run);
            if (name != null) {
                change(name, history -> history.start(run.startMillis()));
            }
        }
    }

    /** A step of a run ends. */
    public final void endStep(RunOpening run, RunProgress moment) {
        changeProgress(
                run.workspace(),
                run.pipeline(),
                history -> history.endStep(moment, run.startMillis()));
    }

    /** A model call of a run ends. */
    public final void call(String workspace, long atMillis, long provider, boolean failed) {
        if (provider != Providers.UNKNOWN) {
            providersToChange(workspace).call(provider, atMillis, failed);
        }
    }

    /**
     * A run ends.
     *
     * @param atEnd what had happened by then; null when nothing is known
     * @param expectedSeconds how long it was expected to take
     */
    public final void end(
            RunOpening run, RunEnding ending, RunProgress atEnd, double expectedSeconds) {
        if (atEnd != null) {
            changeProgress(run.workspace(), run.pipeline(), history -> end(history, ending, atEnd));
        }
        for (HistoryKey key : settings.histories()) {
            String name = key.of(run);
            if (name != null) {
                change(name, history -> end(history, run, ending, expectedSeconds));
            }
        }
        if (settings.previousRun() != null && !ending.cancelled()) {
            changeLinked(
                    run.workspace(),
                    run.pipeline(),
                    linked ->
                            linked.end(
                                    run.runId(),
                                    run.attributes().get(settings.previousRun()),
                                    ending.endMillis(),
                                    ending.failed(),
                                    ending.seconds()));
        }
    }

    /** A run of which nothing was heard for very long is open no more. */
    public final void forget(RunOpening run) {
        for (HistoryKey key : settings.histories()) {
            String name = key.of(run);
            if (name != null) {
                change(name, history -> history.cancel(run.startMillis()));
            }
        }
    }

    private static void end(ProgressHistory history, RunEnding ending, RunProgress atEnd) {
        history.endRun(atEnd.providers());
        if (!ending.failed() && !ending.cancelled()) {
            history.completeRun(atEnd);
        }
    }

    private static void end(
            OutcomeHistory history, RunOpening run, RunEnding ending, double expectedSeconds) {
        if (ending.cancelled()) {
            history.cancel(run.startMillis());
            return;
        }
        double ratio = ending.seconds() / expectedSeconds;
        history.end(
                run.startMillis(),
                ending.endMillis(),
                ending.failed(),
                ending.seconds(),
                ratio > 0 ? Math.log(ratio) : Double.NaN,
                run.size());
    }

    /** Changes the history under a key, a new one when there is none. */
    protected abstract void change(String key, Consumer<OutcomeHistory> change);

    /** Changes the outcomes of the last runs of a pipeline. */
    protected abstract void changeLinked(
            String workspace, String pipeline, Consumer<LinkedOutcomes> change);

    /** Changes what usually happens in the runs of a pipeline. */
    protected abstract void changeProgress(
            String workspace, String pipeline, Consumer<ProgressHistory> change);

    /** The health of a workspace's providers, a new one when there is none; it will be changed. */
    protected abstract ProviderHealth providersToChange(String workspace);
}

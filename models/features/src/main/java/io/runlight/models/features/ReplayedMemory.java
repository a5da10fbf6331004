/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import java.util.HashMap;
import java.util.Map;

/** The histories of a replay, which begins with none and ends with all. */
public final class ReplayedMemory implements RunMemory {

    private final FeatureSettings settings;
    private final Map<String, OutcomeHistory> histories = new HashMap<>();
    private final Map<String, LinkedOutcomes> linked = new HashMap<>();
    private final Map<String, ProgressHistory> progress = new HashMap<>();

    public ReplayedMemory(FeatureSettings settings) {
        this.settings = settings;
    }

    @Override
    public OutcomeHistory history(String key) {
        return key == null
                ? OutcomeHistory.EMPTY
                : histories.getOrDefault(key, OutcomeHistory.EMPTY);
    }

    @Override
    public LinkedOutcomes linked(String workspace, String pipeline) {
        return linked.computeIfAbsent(name(workspace, pipeline), key -> new LinkedOutcomes());
    }

    @Override
    public ProgressHistory progress(String workspace, String pipeline) {
        return progress.getOrDefault(name(workspace, pipeline), ProgressHistory.EMPTY);
    }

    private static String name(String workspace, String pipeline) {
        return workspace + '\u001f' + pipeline;
    }

    /** A run starts. */
    public void start(RunOpening run) {
        for (HistoryKey key : settings.histories()) {
            String name = key.of(run);
            if (name != null) {
                histories
                        .computeIfAbsent(name, unknown -> new OutcomeHistory())
                        .start(run.startMillis());
            }
        }
    }

    /** A step of a run ends. */
    public void endStep(RunOpening run, RunProgress moment) {
        progressOf(run).endStep(moment, run.startMillis());
    }

    private ProgressHistory progressOf(RunOpening run) {
        return progress.computeIfAbsent(
                name(run.workspace(), run.pipeline()), key -> new ProgressHistory());
    }

    /** A run ends of which so many seconds were expected. */
    public void end(EndedRun ended, double expectedSeconds) {
        RunOpening run = ended.opening();
        RunEnding ending = ended.ending();
        RunProgress atEnd = ended.course().atEnd();
        if (atEnd != null && !ending.failed() && !ending.cancelled()) {
            progressOf(run).completeRun(atEnd);
        }
        end(run, ending, expectedSeconds);
    }

    private void end(RunOpening run, RunEnding ending, double expectedSeconds) {
        double ratio = ending.seconds() / expectedSeconds;
        double relative = ratio > 0 ? Math.log(ratio) : Double.NaN;
        for (HistoryKey key : settings.histories()) {
            OutcomeHistory history = history(key.of(run));
            if (history == OutcomeHistory.EMPTY) {
                continue;
            }
            if (ending.cancelled()) {
                history.cancel(run.startMillis());
            } else {
                history.end(
                        run.startMillis(),
                        ending.endMillis(),
                        ending.failed(),
                        ending.seconds(),
                        relative,
                        run.size());
            }
        }
        if (settings.previousRun() != null && !ending.cancelled()) {
            linked(run.workspace(), run.pipeline())
                    .end(
                            run.runId(),
                            run.attributes().get(settings.previousRun()),
                            ending.endMillis(),
                            ending.failed(),
                            ending.seconds());
        }
    }
}

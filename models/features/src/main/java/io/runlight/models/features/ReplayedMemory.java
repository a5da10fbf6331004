/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import java.util.HashMap;
import java.util.Map;

/** The histories of a replay, which begins with none and ends with all. */
public final class ReplayedMemory implements RunMemory {

    private final FeatureSettings settings;
    private final Map<String, OutcomeHistory> histories = new HashMap<>();
    private final Map<String, LinkedOutcomes> linked = new HashMap<>();

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
        return linked.computeIfAbsent(workspace + '\u001f' + pipeline, key -> new LinkedOutcomes());
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

    /** A run ends of which so many seconds were expected. */
    public void end(RunOpening run, RunEnding ending, double expectedSeconds) {
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

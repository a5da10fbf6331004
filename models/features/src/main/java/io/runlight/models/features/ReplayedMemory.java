/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;

/** The histories of a replay, which begins with none and ends with all. */
public final class ReplayedMemory extends LearningMemory {

    private final Map<String, OutcomeHistory> histories = new HashMap<>();
    private final Map<String, LinkedOutcomes> linked = new HashMap<>();
    private final Map<String, ProgressHistory> progress = new HashMap<>();

    public ReplayedMemory(FeatureSettings settings) {
        super(settings);
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

    /** A run ends of which so many seconds were expected. */
    public void end(EndedRun ended, double expectedSeconds) {
        end(ended.opening(), ended.ending(), ended.course().atEnd(), expectedSeconds);
    }

    @Override
    protected void change(String key, Consumer<OutcomeHistory> change) {
        change.accept(histories.computeIfAbsent(key, unknown -> new OutcomeHistory()));
    }

    @Override
    protected void changeLinked(
            String workspace, String pipeline, Consumer<LinkedOutcomes> change) {
        change.accept(linked(workspace, pipeline));
    }

    @Override
    protected void changeProgress(
            String workspace, String pipeline, Consumer<ProgressHistory> change) {
        change.accept(
                progress.computeIfAbsent(
                        name(workspace, pipeline), unknown -> new ProgressHistory()));
    }

    private static String name(String workspace, String pipeline) {
        return workspace + '\u001f' + pipeline;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.models.features.history.LinkedOutcomes;
import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.features.history.ProgressHistory;
import io.runlight.models.features.history.ProviderHealth;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The histories of a replay, which begins with none. One that was not changed for the retention is
 * gone, as in the state of the job.
 */
public final class ReplayedMemory extends LearningMemory {

    private final Retention retention;
    private final Map<String, Kept<OutcomeHistory>> histories = new HashMap<>();
    private final Map<String, Kept<LinkedOutcomes>> linked = new HashMap<>();
    private final Map<String, Kept<ProgressHistory>> progress = new HashMap<>();
    private final Map<String, Kept<ProviderHealth>> providers = new HashMap<>();
    private long now = Long.MIN_VALUE;

    public ReplayedMemory(FeatureSettings settings, Retention retention) {
        super(settings);
        this.retention = retention;
    }

    /** Goes on to an event time. */
    public void at(long millis) {
        now = millis;
    }

    @Override
    public OutcomeHistory history(String key) {
        return key == null ? OutcomeHistory.EMPTY : get(histories, key, OutcomeHistory.EMPTY);
    }

    @Override
    public LinkedOutcomes linked(String workspace, String pipeline) {
        return get(linked, name(workspace, pipeline), LinkedOutcomes.EMPTY);
    }

    @Override
    public ProgressHistory progress(String workspace, String pipeline) {
        return get(progress, name(workspace, pipeline), ProgressHistory.EMPTY);
    }

    @Override
    public ProviderHealth providers(String workspace) {
        return get(providers, workspace, ProviderHealth.EMPTY);
    }

    /** A run ends of which so many seconds were expected. */
    public void end(RecordedRun ended, double expectedSeconds) {
        end(ended.opening(), ended.ending(), ended.course().atEnd(), expectedSeconds);
    }

    @Override
    protected void change(String key, Consumer<OutcomeHistory> change) {
        change(histories, key, OutcomeHistory::new, change);
    }

    @Override
    protected void changeLinked(
            String workspace, String pipeline, Consumer<LinkedOutcomes> change) {
        change(linked, name(workspace, pipeline), LinkedOutcomes::new, change);
    }

    @Override
    protected void changeProgress(
            String workspace, String pipeline, Consumer<ProgressHistory> change) {
        change(progress, name(workspace, pipeline), ProgressHistory::new, change);
    }

    @Override
    protected ProviderHealth providersToChange(String workspace) {
        return changed(providers, workspace, ProviderHealth::new);
    }

    private <T> T get(Map<String, Kept<T>> all, String name, T otherwise) {
        Kept<T> kept = all.get(name);
        return isKnown(kept) ? kept.value : otherwise;
    }

    private <T> void change(
            Map<String, Kept<T>> all, String name, Supplier<T> fresh, Consumer<T> change) {
        change.accept(changed(all, name, fresh));
    }

    private <T> T changed(Map<String, Kept<T>> all, String name, Supplier<T> fresh) {
        Kept<T> kept = all.get(name);
        if (!isKnown(kept)) {
            kept = new Kept<>(fresh.get());
            all.put(name, kept);
        }
        kept.changedMillis = now;
        return kept.value;
    }

    private boolean isKnown(Kept<?> kept) {
        return kept != null && now < retention.forgetsHistory(kept.changedMillis);
    }

    private static String name(String workspace, String pipeline) {
        return workspace + '\u001f' + pipeline;
    }

    /** A history and when it was changed last. */
    private static final class Kept<T> {

        final T value;
        long changedMillis;

        Kept(T value) {
            this.value = value;
        }
    }
}

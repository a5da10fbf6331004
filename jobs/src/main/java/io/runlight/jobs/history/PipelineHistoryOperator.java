/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import io.runlight.core.sketch.TextHash;
import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunPhase;
import io.runlight.jobs.run.RunRow;

/**
 * The histories of pipelines in Flink: live rows come in by pipeline and go out with what is to be
 * expected of the run; those of runs that completed make the history.
 *
 * <p>The state of a pipeline ends {@code retention} after its last completed run.
 */
public final class PipelineHistoryOperator
        extends KeyedWriteBackOperator<String, LiveRunRow, LiveRunRow, PipelineHistory> {

    private static final long serialVersionUID = 1L;

    private final HistorySettings settings;

    /**
     * @param hotPipelines how many histories may stay on the heap
     */
    public PipelineHistoryOperator(HistorySettings settings, int hotPipelines) {
        super(new PipelineHistoryCodec(), hotPipelines, null);
        this.settings = settings;
    }

    /** The key of the row: its pipeline, whatever the tenants call theirs. */
    public static String keyOf(LiveRunRow row) {
        String workspace = row.run().workspaceId();
        return workspace.length() + "|" + workspace + "|" + row.run().pipeline();
    }

    @Override
    protected void process(LiveRunRow row, WriteBackState<String, PipelineHistory> state) {
        if (hasCompleted(row)) {
            remember(row, state);
        } else if (state.get() != null) {
            forget(row.run(), state);
        }
        emit(Expectations.of(row, state.get()));
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, PipelineHistory> state) {
        state.clear();
    }

    private void remember(LiveRunRow row, WriteBackState<String, PipelineHistory> state) {
        RunRow run = row.run();
        if (forgottenAt(run.endedAtMillis()) <= currentWatermark()) {
            return;
        }
        PipelineHistory history = state.get();
        if (history == null) {
            history = new PipelineHistory();
            state.put(history);
        }
        history.put(
                run.endedAtMillis(),
                TextHash.of(run.runId()),
                run.durationMillis(),
                row.completedSteps(),
                settings.runs());
        keep(history, state);
    }

    private void forget(RunRow run, WriteBackState<String, PipelineHistory> state) {
        PipelineHistory history = state.get();
        int before = history.size();
        history.remove(TextHash.of(run.runId()));
        if (history.size() == 0) {
            state.clear();
        } else if (history.size() < before) {
            keep(history, state);
        }
    }

    private void keep(PipelineHistory history, WriteBackState<String, PipelineHistory> state) {
        state.changed();
        state.wakeAt(forgottenAt(history.lastEndMillis()));
    }

    private long forgottenAt(long endMillis) {
        long retention = settings.retention().toMillis();
        return endMillis > Long.MAX_VALUE - retention ? Long.MAX_VALUE : endMillis + retention;
    }

    private static boolean hasCompleted(LiveRunRow row) {
        return row.run().phase() == RunPhase.COMPLETED && row.run().durationMillis() != null;
    }
}

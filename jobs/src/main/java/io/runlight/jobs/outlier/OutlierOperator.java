/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.sketch.TextHash;
import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import io.runlight.models.outlier.RunHistory;
import java.time.Duration;
import org.apache.flink.metrics.Counter;

/**
 * Outliers in Flink: a shell around {@link PipelineWatch}. What runs need comes in by pipeline,
 * outliers go out when event time reaches them.
 *
 * <p>What comes later than that does not count here: a run is judged once. The state of a pipeline
 * ends so long after its last run.
 */
final class OutlierOperator
        extends KeyedWriteBackOperator<String, RunVector, OutlierRun, PipelineWatch> {

    private static final long serialVersionUID = 1L;

    private final double threshold;
    private final long retention;

    private transient Counter lateRuns;

    /**
     * @param threshold from how many deviations on a measure is outside
     * @param retention how long a pipeline is remembered after its last run
     * @param hotPipelines how many pipelines may stay on the heap
     */
    OutlierOperator(double threshold, Duration retention, int hotPipelines) {
        super(new PipelineWatchCodec(threshold), hotPipelines, null);
        this.threshold = threshold;
        this.retention = retention.toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        lateRuns = getMetricGroup().counter("lateRuns");
    }

    @Override
    protected void process(RunVector run, WriteBackState<String, PipelineWatch> state) {
        if (run.atMillis() <= currentWatermark()) {
            lateRuns.inc();
            return;
        }
        PipelineWatch watch = state.get();
        if (watch == null) {
            long seed = TextHash.of(run.key());
            watch = new PipelineWatch(new RunHistory(seed, threshold));
            state.put(watch);
        }
        watch.take(run);
        state.changed();
        state.wakeAt(watch.waiting.first().atMillis());
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, PipelineWatch> state) {
        PipelineWatch watch = state.get();
        if (watch.waiting.isEmpty() && watch.lastAt + retention <= currentWatermark()) {
            state.clear();
            return;
        }
        watch.judge(currentWatermark(), threshold, this::emit);
        state.changed();
        state.wakeAt(
                watch.waiting.isEmpty()
                        ? watch.lastAt + retention
                        : watch.waiting.first().atMillis());
    }

    /** All: whose runs wait is not known from the time of a wish. */
    @Override
    protected long heededAtTheEnd() {
        return Long.MAX_VALUE - 1;
    }

    /** Runs that are over stay so, however far event time has come. */
    @Override
    protected void onEndOfTime(WriteBackState<String, PipelineWatch> state) {
        state.get().judge(Long.MAX_VALUE, threshold, this::emit);
        state.changed();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import io.runlight.models.outlier.CallHistory;
import java.time.Duration;
import org.apache.flink.metrics.Counter;

/**
 * Outliers among calls of models in Flink: a shell around {@link CallWatch}. What calls needed
 * comes in by series, outliers go out.
 *
 * <p>A series looks at its calls once per second of event time at most, all that event time has
 * reached; what comes later than event time does not count here. Its state ends so long after its
 * last call.
 */
final class CallOutlierOperator
        extends KeyedWriteBackOperator<String, CallVector, OutlierCall, CallWatch> {

    private static final long serialVersionUID = 1L;

    private static final long STEP = 1_000;

    private final double threshold;
    private final long retention;

    private transient Counter lateCalls;

    /**
     * @param threshold from how many deviations on a measure is outside
     * @param retention how long a series is remembered after its last call
     * @param hotSeries how many series may stay on the heap
     */
    CallOutlierOperator(double threshold, Duration retention, int hotSeries) {
        super(new CallWatchCodec(threshold), hotSeries, null);
        this.threshold = threshold;
        this.retention = retention.toMillis();
    }

    @Override
    public void open() throws Exception {
        super.open();
        lateCalls = getMetricGroup().counter("lateCalls");
    }

    @Override
    protected void process(CallVector call, WriteBackState<String, CallWatch> state) {
        if (call.atMillis() <= currentWatermark()) {
            lateCalls.inc();
            return;
        }
        CallWatch watch = state.get();
        if (watch == null) {
            watch = new CallWatch(new CallHistory(threshold));
            state.put(watch);
        }
        boolean waited = !watch.waiting.isEmpty();
        watch.waiting.add(call);
        state.changed();
        long look = stepAfter(call.atMillis());
        state.wakeAt(waited ? Math.min(look, state.wakeAt()) : look);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, CallWatch> state) {
        CallWatch watch = state.get();
        watch.judge(currentWatermark(), threshold, this::emit);
        if (watch.waiting.isEmpty() && watch.lastAt + retention <= currentWatermark()) {
            state.clear();
            return;
        }
        state.changed();
        state.wakeAt(
                watch.waiting.isEmpty() ? watch.lastAt + retention : stepAfter(watch.nextAt()));
    }

    /** All: whose calls wait is not known from the time of a wish. */
    @Override
    protected long heededAtTheEnd() {
        return Long.MAX_VALUE - 1;
    }

    @Override
    protected void onEndOfTime(WriteBackState<String, CallWatch> state) {
        state.get().judge(Long.MAX_VALUE, threshold, this::emit);
        state.changed();
    }

    /** The end of the step that the time is in. */
    private static long stepAfter(long time) {
        return time - Math.floorMod(time, STEP) + STEP - 1;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import org.apache.flink.metrics.Counter;

/**
 * The baselines of series in Flink: parts of windows come in by series, anomalies go out when event
 * time is {@code anomaly.patience} past the end of their window.
 *
 * <p>A part that comes later than that does not count here: a test is said once. The state of a
 * series ends {@code anomaly.retention} after its last window.
 */
final class AnomalyOperator
        extends KeyedWriteBackOperator<String, SeriesPart, Anomaly, SeriesWatch> {

    private static final long serialVersionUID = 1L;

    private final AnomalySettings settings;

    private transient Counter lateParts;

    /**
     * @param hotSeries how many series may stay on the heap
     */
    AnomalyOperator(AnomalySettings settings, int hotSeries) {
        super(new SeriesWatchCodec(), hotSeries, null);
        this.settings = settings;
    }

    @Override
    public void open() throws Exception {
        super.open();
        lateParts = getMetricGroup().counter("lateParts");
    }

    @Override
    protected void process(SeriesPart part, WriteBackState<String, SeriesWatch> state) {
        long windowStart = settings.interval().startOf(part.startMillis());
        if (settings.testedAt(windowStart) <= currentWatermark()) {
            lateParts.inc();
            return;
        }
        SeriesWatch watch = state.get();
        if (watch == null) {
            watch = new SeriesWatch();
            state.put(watch);
        }
        watch.add(windowStart, part.amounts());
        state.changed();
        state.wakeAt(settings.testedAt(watch.waiting.firstKey()));
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, SeriesWatch> state) {
        SeriesWatch watch = state.get();
        if (watch.waiting.isEmpty()) {
            state.clear();
            return;
        }
        for (Judgement judgement : watch.test(timestamp, settings)) {
            emit(Anomaly.of(SeriesPart.seriesOf(state.key()), judgement, settings));
        }
        state.changed();
        state.wakeAt(
                watch.waiting.isEmpty()
                        ? settings.testedAt(watch.lastTested) + settings.retention().toMillis()
                        : settings.testedAt(watch.waiting.firstKey()));
    }
}

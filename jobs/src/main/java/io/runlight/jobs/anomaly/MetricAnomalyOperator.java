/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.metric.MetricPane;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.SeriesKey;
import io.runlight.models.anomaly.Reading;
import io.runlight.models.anomaly.SeriesBaseline;
import java.util.Map;
import org.apache.flink.metrics.Counter;

/**
 * The baselines of metric series in Flink: as {@link AnomalyOperator}, with one number a window,
 * see {@link MetricPane#level}.
 */
final class MetricAnomalyOperator
        extends KeyedWriteBackOperator<String, Part<MetricPane>, Anomaly, MetricWatch> {

    private static final long serialVersionUID = 1L;

    private final AnomalySettings settings;
    private final MetricRules rules;

    private transient Counter lateParts;

    /**
     * @param hotSeries how many series may stay on the heap
     */
    MetricAnomalyOperator(AnomalySettings settings, MetricRules rules, int hotSeries) {
        super(new MetricWatchCodec(), hotSeries, null);
        this.settings = settings;
        this.rules = rules;
    }

    @Override
    public void open() throws Exception {
        super.open();
        lateParts = getMetricGroup().counter("lateParts");
    }

    @Override
    protected void process(Part<MetricPane> part, WriteBackState<String, MetricWatch> state) {
        long windowStart = settings.interval().startOf(part.startMillis());
        if (settings.testedAt(windowStart) <= currentWatermark()) {
            lateParts.inc();
            return;
        }
        MetricWatch watch = state.get();
        if (watch == null) {
            watch = new MetricWatch(new SeriesBaseline());
            state.put(watch);
        }
        watch.add(windowStart, part.content());
        state.changed();
        state.wakeAt(settings.testedAt(watch.waiting.firstKey()));
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, MetricWatch> state) {
        MetricWatch watch = state.get();
        if (watch.waiting.isEmpty()) {
            state.clear();
            return;
        }
        SeriesKey series = SeriesPart.seriesOf(state.key());
        while (!watch.waiting.isEmpty()
                && settings.testedAt(watch.waiting.firstKey()) <= timestamp) {
            test(series, watch);
        }
        state.changed();
        state.wakeAt(
                watch.waiting.isEmpty()
                        ? settings.testedAt(watch.lastTested) + settings.retention().toMillis()
                        : settings.testedAt(watch.waiting.firstKey()));
    }

    private void test(SeriesKey series, MetricWatch watch) {
        Map.Entry<Long, MetricPane> window = watch.waiting.pollFirstEntry();
        watch.lastTested = window.getKey();
        double value = window.getValue().level(settings.interval().millis());
        var rule = rules.of(series.series());
        if (Double.isNaN(value) || rule == null) {
            return;
        }
        Reading reading = watch.baseline.next(watch.lastTested, value, rule, settings.baselines());
        if (reading.outside()) {
            emit(Anomaly.of(series, "level", watch.lastTested, value, reading, settings));
        }
    }
}

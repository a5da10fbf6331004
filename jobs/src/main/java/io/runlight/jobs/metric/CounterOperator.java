/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.flink.state.KeyedWriteBackOperator;
import io.runlight.flink.state.WriteBackState;
import io.runlight.jobs.window.Interval;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.SeriesKey;
import java.time.Duration;
import org.apache.flink.metrics.Counter;

/**
 * Turns the totals of each counter into parts of windows that say by how much it grew.
 *
 * <p>Samples are kept as long as one before them may still arrive and count in its minute: the
 * allowed lateness and a minute. Those that come later tell of no growth any more. A counter's
 * state ends when nothing can connect to its last sample.
 */
final class CounterOperator
        extends KeyedWriteBackOperator<String, CounterSample, Part<MetricPane>, CounterStream> {

    private static final long serialVersionUID = 1L;

    private final long horizonMillis;
    private final long gapMillis;
    private final int maxSamples;

    private transient Counter late;
    private transient Counter beyondLimit;

    CounterOperator(MetricConfig config, Duration allowedLateness) {
        super(new CounterStreamCodec(), config.hotCounters(), null);
        this.horizonMillis = allowedLateness.toMillis() + Interval.MINUTE.millis();
        this.gapMillis = config.counterGap().toMillis();
        this.maxSamples = config.counterSamples();
    }

    @Override
    public void open() throws Exception {
        super.open();
        late = getMetricGroup().counter("lateCounterSamples");
        beyondLimit = getMetricGroup().counter("counterSamplesBeyondLimit");
    }

    @Override
    protected void process(CounterSample sample, WriteBackState<String, CounterStream> state) {
        long oldest = oldest();
        if (sample.atMillis() <= oldest) {
            late.inc();
            return;
        }
        CounterStream stream = state.get();
        if (stream == null) {
            stream = new CounterStream();
            state.put(stream);
        }
        if (!stream.insert(
                sample.atMillis(), sample.total(), gapMillis, growthOf(sample.series()))) {
            beyondLimit.inc();
        }
        stream.forget(oldest, maxSamples);
        state.changed();
        state.wakeAt(stream.newestMillis() + gapMillis + horizonMillis);
    }

    @Override
    protected void onEventTime(long timestamp, WriteBackState<String, CounterStream> state) {
        state.clear();
    }

    private long oldest() {
        long watermark = currentWatermark();
        return watermark < Long.MIN_VALUE + horizonMillis
                ? Long.MIN_VALUE
                : watermark - horizonMillis;
    }

    private CounterStream.Growth growthOf(SeriesKey series) {
        return new CounterStream.Growth() {
            @Override
            public void add(long atMillis, double from, double to) {
                MetricPane pane = new MetricPane();
                pane.counter().add(from, to);
                emit(part(series, atMillis, pane));
            }

            @Override
            public void takeBack(long atMillis, double from, double to) {
                MetricPane pane = new MetricPane();
                pane.counter().takeBack(from, to);
                emit(part(series, atMillis, pane));
            }
        };
    }

    private static Part<MetricPane> part(SeriesKey series, long atMillis, MetricPane pane) {
        return new Part<>(series, Interval.MINUTE, Interval.MINUTE.startOf(atMillis), pane);
    }
}

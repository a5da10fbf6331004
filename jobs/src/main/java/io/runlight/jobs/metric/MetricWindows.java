/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.WindowConfig;
import io.runlight.jobs.window.WindowOptions;
import io.runlight.jobs.window.Windows;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The streams of the windows of metrics: samples, and by how much counters grew, as parts. */
public final class MetricWindows {

    private final MetricConfig config;
    private final WindowConfig windows;

    /** As the options want them. */
    public MetricWindows(JobConfiguration configuration) {
        this.config = MetricOptions.config(configuration);
        this.windows = WindowOptions.config(configuration);
    }

    /** Adds distinct samples up, where they are; not the growth of counters. */
    public SingleOutputStreamOperator<Part<MetricPane>> partsOfSamples(
            DataStream<SourcedEvent> events) {
        return Windows.parts(events, new MetricParts(config), MetricPaneType.INSTANCE, windows);
    }

    /** Picks the samples of counters out of all events. */
    public SingleOutputStreamOperator<CounterSample> counterSamples(
            DataStream<SourcedEvent> events) {
        return events.flatMap(new CounterSamples(config)).returns(CounterSample.TYPE);
    }

    /** Says by how much each counter grew. */
    public SingleOutputStreamOperator<Part<MetricPane>> growth(DataStream<CounterSample> samples) {
        return samples.keyBy(CounterSample::counter, Types.STRING)
                .transform(
                        "growth",
                        MetricPaneType.INSTANCE.partType(),
                        new CounterOperator(config, windows.allowedLateness()));
    }
}

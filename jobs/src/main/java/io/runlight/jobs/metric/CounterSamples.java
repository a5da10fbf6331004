/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import io.runlight.core.event.SourcedEvent;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Picks the samples of counters out of all events. */
final class CounterSamples implements FlatMapFunction<SourcedEvent, CounterSample> {

    private static final long serialVersionUID = 1L;

    private final SeriesRules rules;

    CounterSamples(MetricConfig config) {
        this.rules = new SeriesRules(config);
    }

    @Override
    public void flatMap(SourcedEvent sourced, Collector<CounterSample> out) {
        if (sourced.event() instanceof MetricEvent sample
                && sample.metricType() == MetricType.COUNTER) {
            out.collect(CounterSample.of(sample, rules));
        }
    }
}

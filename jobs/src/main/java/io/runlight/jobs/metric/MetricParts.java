/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.window.Interval;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.PartBundle;
import io.runlight.jobs.window.PartSource;
import io.runlight.jobs.window.SeriesKey;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/** How metric samples become parts of windows; the growth of counters comes from elsewhere. */
final class MetricParts implements PartSource<SourcedEvent, MetricPane> {

    private static final long serialVersionUID = 1L;

    private final SeriesRules rules;

    MetricParts(MetricConfig config) {
        this.rules = new SeriesRules(config);
    }

    @Override
    public PartBundle<SourcedEvent, MetricPane> open() {
        return new Bundle(rules);
    }

    /** None: where all events are added up, late samples are told already. */
    @Override
    public SourcedEvent eventOf(SourcedEvent element) {
        return null;
    }

    private record Minute(SeriesKey series, long startMillis) {}

    private static final class Bundle implements PartBundle<SourcedEvent, MetricPane> {

        private final Map<Minute, MetricPane> panes = new LinkedHashMap<>();
        private final SeriesRules rules;

        Bundle(SeriesRules rules) {
            this.rules = rules;
        }

        @Override
        public void add(SourcedEvent sourced) {
            if (sourced.event() instanceof MetricEvent sample) {
                long start = Interval.MINUTE.startOf(sample.eventTimeMillis());
                panes.computeIfAbsent(
                                new Minute(rules.keyOf(sample), start), key -> new MetricPane())
                        .add(sample);
            }
        }

        @Override
        public void drain(Consumer<Part<MetricPane>> to) {
            panes.forEach(
                    (minute, pane) ->
                            to.accept(
                                    new Part<>(
                                            minute.series(),
                                            Interval.MINUTE,
                                            minute.startMillis(),
                                            pane)));
            panes.clear();
        }
    }
}

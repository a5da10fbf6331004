/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.jobs.Events;
import io.runlight.jobs.window.Interval;
import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.PartBundle;
import io.runlight.jobs.window.SeriesKey;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class MetricPartsTest {

    private static final long MINUTE = 60_000;
    private static final MetricConfig CONFIG =
            new MetricConfig(Set.of(), Set.of(), 16, Duration.ofMinutes(10), 100, 100);

    private final PartBundle<SourcedEvent, MetricPane> bundle = new MetricParts(CONFIG).open();

    @Test
    void samplesOfAMinuteAndSeriesAreOnePart() {
        add(Samples.gauge("a", 1, "heat", 3));
        add(Samples.gauge("b", MINUTE - 1, "heat", 5));
        add(Samples.gauge("c", MINUTE, "heat", 7));

        List<Part<MetricPane>> parts = drain();

        assertThat(parts).extracting(Part::startMillis).containsExactly(0L, MINUTE);
        assertThat(parts).extracting(Part::base).containsOnly(Interval.MINUTE);
        assertThat(parts)
                .extracting(Part::series)
                .containsOnly(new SeriesKey("acme", "gauge", "heat{@unit=1}"));
        assertThat(parts.get(0).content().gaugeValues().sum()).isEqualTo(8);
        assertThat(drain()).isEmpty();
    }

    @Test
    void samplesOfDifferentTypesAreNeverAddedUp() {
        add(Samples.gauge("a", 1, "heat", 3));
        add(Samples.counter("b", 1, "heat", 3, "run", Map.of()));

        assertThat(drain())
                .extracting(part -> part.series().dimension())
                .containsExactly("gauge", "counter");
    }

    @Test
    void otherEventsDoNotCount() {
        bundle.add(new SourcedEvent(Events.activity("a", 1, "w", "u", null), 0, 0));

        assertThat(drain()).isEmpty();
    }

    private void add(MetricEvent sample) {
        bundle.add(new SourcedEvent(sample, 0, 0));
    }

    private List<Part<MetricPane>> drain() {
        List<Part<MetricPane>> parts = new ArrayList<>();
        bundle.drain(parts::add);
        return parts;
    }
}

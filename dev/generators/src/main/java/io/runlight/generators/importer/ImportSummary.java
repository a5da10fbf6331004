/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.PipelineRunEvent;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;

/** What was imported: events by kind, runs by status, and the time that they span. */
public final class ImportSummary {

    private final EnumMap<EventKind, Long> byKind = new EnumMap<>(EventKind.class);
    private final Map<String, Long> runs = new TreeMap<>();
    private long events;
    private long first = Long.MAX_VALUE;
    private long last = Long.MIN_VALUE;

    void add(Event event) {
        events++;
        byKind.merge(event.kind(), 1L, Long::sum);
        first = Math.min(first, event.eventTimeMillis());
        last = Math.max(last, event.eventTimeMillis());
        if (event instanceof PipelineRunEvent run && run.status().isEnd()) {
            runs.merge(run.status().wireName(), 1L, Long::sum);
        }
    }

    /** The number of all events. */
    public long events() {
        return events;
    }

    /** The number of events by the wire name of their kind. */
    public Map<String, Long> eventsByKind() {
        Map<String, Long> byName = new TreeMap<>();
        byKind.forEach((kind, count) -> byName.put(kind.wireName(), count));
        return byName;
    }

    /** The number of ended runs by status. */
    public Map<String, Long> runsByStatus() {
        return new TreeMap<>(runs);
    }

    /** The smallest event time. */
    public long firstMillis() {
        return first;
    }

    /** The largest event time. */
    public long lastMillis() {
        return last;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A pipeline that starts at regular intervals did not start. Regular is one whose last intervals
 * all are within a quarter of their median; it is missed when half an interval has passed since it
 * was due.
 */
public final class ScheduleMissed extends Pattern {

    private static final long serialVersionUID = 1L;

    /** Pipelines that start more often are traffic, not schedules. */
    private static final long SHORTEST_INTERVAL = 60_000;

    private static final double TOLERANCE = 0.25;
    private static final double PATIENCE = 1.5;

    ScheduleMissed(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "schedule_missed";
    }

    @Override
    int code() {
        return 9;
    }

    @Override
    Scope scope() {
        return Scope.PIPELINE;
    }

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (signal.kind() != SignalKind.RUN_STARTED) {
            return;
        }
        long at = signal.atMillis();
        if (memory.firing) {
            String late = Sentences.spoken(Duration.ofMillis(at - memory.since));
            findings.accept(
                    isCleared(
                            subject,
                            at,
                            memory,
                            told(
                                    subject,
                                    memory,
                                    "Run " + signal.runId() + " started, " + late + " late.")));
            memory.firing = false;
            memory.traces.clear();
        }
        memory.keep(new Trace(at, signal.eventId(), signal.runId(), 0), settings().threshold() + 1);
        memory.usual = interval(memory.traces);
        memory.wakeAt =
                at
                        + (memory.usual > 0
                                ? Math.round(PATIENCE * memory.usual)
                                : settings().windowMillis());
    }

    @Override
    void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        if (memory.firing || memory.usual <= 0) {
            if (memory.firing) {
                String summary = "It did not start any more and counts as no schedule now.";
                findings.accept(isCleared(subject, now, memory, told(subject, memory, summary)));
            }
            memory.forget();
            return;
        }
        memory.firing = true;
        memory.since = memory.last().atMillis() + Math.round(memory.usual);
        memory.wakeAt = now + settings().windowMillis();
        String summary =
                "It starts every "
                        + Sentences.spoken(Duration.ofMillis(Math.round(memory.usual)))
                        + " and was due at "
                        + Instant.ofEpochMilli(memory.since)
                        + ".";
        findings.accept(fires(subject, now, memory, told(subject, memory, summary)));
    }

    /** The interval of regular starts; 0 if they are not. */
    private double interval(List<Trace> starts) {
        if (starts.size() <= settings().threshold()) {
            return 0;
        }
        List<Trace> intervals = new ArrayList<>();
        for (int i = 1; i < starts.size(); i++) {
            long interval = starts.get(i).atMillis() - starts.get(i - 1).atMillis();
            intervals.add(new Trace(0, "", "", interval));
        }
        double median = Medians.of(intervals);
        boolean regular =
                median >= SHORTEST_INTERVAL
                        && intervals.stream()
                                .allMatch(
                                        each ->
                                                Math.abs(each.value() - median)
                                                        <= TOLERANCE * median);
        return regular ? median : 0;
    }

    private Told told(Subject subject, Memory memory, String summary) {
        return new Told(
                subject.name() + " did not start",
                summary,
                "Look whether its scheduler lives and what it waits for.",
                score(settings().threshold()),
                Map.of(
                        "interval_ms", Long.toString(Math.round(memory.usual)),
                        "last_run", memory.last().name()));
    }
}

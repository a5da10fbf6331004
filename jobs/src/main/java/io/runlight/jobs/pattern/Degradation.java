/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Completed runs of a pipeline take much longer than they used to: the median of the last five is
 * far above that of those before, and each of them took longer than three quarters of those did.
 *
 * <p>While the pattern holds, what runs are compared with stays as it is. What lasts for fifty runs
 * is the usual from then on.
 */
public final class Degradation extends Pattern {

    private static final long serialVersionUID = 1L;

    private static final int RECENT = 5;
    private static final int FEWEST_RUNS = 10;
    private static final int MOST_RUNS = 50;
    private static final double PERCENT = 100;

    Degradation(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "degradation";
    }

    @Override
    int code() {
        return 7;
    }

    @Override
    Scope scope() {
        return Scope.PIPELINE;
    }

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (signal.kind() != SignalKind.RUN_COMPLETED || signal.durationMillis() == null) {
            return;
        }
        long at = signal.atMillis();
        memory.keep(
                new Trace(at, signal.eventId(), signal.runId(), signal.durationMillis()),
                MOST_RUNS);
        memory.wakeAt = at + settings().windowMillis();
        int runs = memory.traces.size();
        if (runs < FEWEST_RUNS) {
            return;
        }
        List<Trace> recent = memory.traces.subList(runs - RECENT, runs);
        if (memory.firing) {
            goesOn(subject, at, recent, memory, findings);
        } else {
            List<Trace> before = memory.traces.subList(0, runs - RECENT);
            memory.usual = Medians.of(before);
            if (memory.usual > 0
                    && percent(recent, memory) >= settings().threshold()
                    && allExceed(recent, Medians.upperQuartile(before))) {
                memory.firing = true;
                memory.since = recent.get(0).atMillis();
                findings.accept(
                        fires(
                                subject,
                                at,
                                memory,
                                told(subject, recent, memory, summary(recent, memory))));
            }
        }
    }

    @Override
    void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            String summary =
                    "No run of it completed for " + Sentences.spoken(settings().window()) + ".";
            findings.accept(
                    isCleared(subject, now, memory, told(subject, memory.traces, memory, summary)));
        }
        memory.forget();
    }

    private void goesOn(
            Subject subject,
            long at,
            List<Trace> recent,
            Memory memory,
            Consumer<Finding> findings) {
        memory.count++;
        boolean fasterAgain = percent(recent, memory) < (settings().threshold() + PERCENT) / 2;
        if (!fasterAgain && memory.count < MOST_RUNS) {
            return;
        }
        String summary =
                fasterAgain
                        ? "The last runs took " + spoken(Medians.of(recent)) + " again."
                        : "This is what its runs take now.";
        findings.accept(isCleared(subject, at, memory, told(subject, recent, memory, summary)));
        List<Trace> kept = List.copyOf(recent);
        long wakeAt = memory.wakeAt;
        memory.forget();
        memory.traces.addAll(kept);
        memory.wakeAt = wakeAt;
    }

    /** So that runs which take now long and now short are not told of each time. */
    private static boolean allExceed(List<Trace> traces, long value) {
        return traces.stream().allMatch(trace -> trace.value() > value);
    }

    private static double percent(List<Trace> recent, Memory memory) {
        return PERCENT * Medians.of(recent) / memory.usual;
    }

    private static String summary(List<Trace> recent, Memory memory) {
        return "The last "
                + recent.size()
                + " runs took "
                + spoken(Medians.of(recent))
                + ", those before "
                + spoken(memory.usual)
                + ".";
    }

    private static String spoken(double millis) {
        return Sentences.spoken(Duration.ofMillis(Math.round(millis)));
    }

    private Told told(Subject subject, List<Trace> recent, Memory memory, String summary) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("usual_ms", Long.toString(Math.round(memory.usual)));
        facts.put("recent_ms", Long.toString(Math.round(Medians.of(recent))));
        return new Told(
                "Runs of " + subject.name() + " have become slow",
                summary,
                "Compare the steps of a run of today with those of a run before: which of them grew,"
                        + " and with what input?",
                score(Math.round(percent(recent, memory))),
                facts);
    }
}

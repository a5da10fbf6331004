/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Runs of a pipeline fail or go silent one after the other. Its end is the recovery: the first run
 * that completes, and how long it took from the first failure to there.
 */
public final class FailureStreak extends Pattern {

    private static final long serialVersionUID = 1L;

    /** Runs that are remembered for evidence. */
    private static final int MOST = 10;

    FailureStreak(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "failure_streak";
    }

    @Override
    int code() {
        return 1;
    }

    @Override
    Scope scope() {
        return Scope.PIPELINE;
    }

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        switch (signal.kind()) {
            case RUN_FAILED, RUN_SILENT -> fails(subject, signal, memory, findings);
            case RUN_COMPLETED -> recovers(subject, signal, memory, findings);
            default -> {}
        }
    }

    @Override
    void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            String summary =
                    "No run of it ended for " + Sentences.spoken(settings().window()) + ".";
            findings.accept(
                    isCleared(subject, now, memory, told(subject, memory, summary, Map.of())));
        }
        memory.forget();
    }

    private void fails(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (memory.count == 0) {
            memory.since = signal.atMillis();
        }
        memory.count++;
        memory.keep(new Trace(signal.atMillis(), signal.eventId(), signal.runId(), 0), MOST);
        memory.wakeAt = signal.atMillis() + settings().windowMillis();
        if (memory.count >= settings().threshold() && memory.isNews()) {
            memory.firing = true;
            memory.told = memory.count;
            findings.accept(
                    fires(
                            subject,
                            signal.atMillis(),
                            memory,
                            told(subject, memory, failing(memory, signal), Map.of())));
        }
    }

    private void recovers(
            Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            long took = signal.atMillis() - memory.since;
            String summary =
                    "Run "
                            + signal.runId()
                            + " completed after "
                            + memory.count
                            + " that did not, "
                            + Sentences.spoken(Duration.ofMillis(took))
                            + " after the first of them ended.";
            Map<String, String> facts =
                    Map.of(
                            "recovered_by_run",
                            signal.runId(),
                            "time_to_recover_ms",
                            Long.toString(took));
            findings.accept(
                    isCleared(
                            subject,
                            signal.atMillis(),
                            memory,
                            told(subject, memory, summary, facts)));
        }
        memory.forget();
    }

    private static String failing(Memory memory, Signal signal) {
        return memory.count
                + " runs in a row did not complete"
                + (signal.errorType().isEmpty()
                        ? "."
                        : ", the last with " + signal.errorType() + ".");
    }

    private Told told(Subject subject, Memory memory, String summary, Map<String, String> more) {
        Map<String, String> facts = new TreeMap<>(more);
        facts.put("failures", Long.toString(memory.count));
        return new Told(
                "Runs of " + subject.name() + " fail one after the other",
                summary,
                "Stop what starts it until the cause is found: compare the first of these runs with"
                        + " the last one that completed.",
                score(memory.count),
                facts);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A run used many times the tokens of model calls that runs of its pipeline use. Such runs are no
 * part of what is usual, unless five in a row are so.
 */
public final class RunawayLoop extends Pattern {

    private static final long serialVersionUID = 1L;

    private static final int FEWEST_RUNS = 5;
    private static final int MOST_RUNS = 20;

    RunawayLoop(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "runaway_loop";
    }

    @Override
    int code() {
        return 8;
    }

    @Override
    Scope scope() {
        return Scope.PIPELINE;
    }

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (!signal.kind().isEnd() || signal.tokens() == null) {
            return;
        }
        memory.wakeAt = signal.atMillis() + settings().windowMillis();
        memory.usual = memory.traces.size() < FEWEST_RUNS ? 0 : Medians.of(memory.traces);
        if (memory.usual > 0 && signal.tokens() >= settings().threshold() * memory.usual) {
            runsAway(subject, signal, memory, findings);
        } else {
            isUsual(subject, signal, memory, findings);
        }
    }

    @Override
    void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            String summary =
                    "No run of it ended for " + Sentences.spoken(settings().window()) + ".";
            findings.accept(isCleared(subject, now, memory, told(subject, memory, summary)));
        }
        memory.forget();
    }

    private void runsAway(
            Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (!memory.firing) {
            memory.since = signal.atMillis();
            memory.firing = true;
        }
        memory.count++;
        memory.word = signal.eventId();
        memory.told = Math.round(signal.tokens() / memory.usual);
        String summary =
                "Run "
                        + signal.runId()
                        + " used "
                        + signal.tokens()
                        + " tokens, "
                        + memory.told
                        + " times as many as usual.";
        findings.accept(fires(subject, signal.atMillis(), memory, told(subject, memory, summary)));
        if (memory.count >= FEWEST_RUNS) {
            over(subject, signal, memory, "This is what its runs use now.", findings);
            memory.traces.clear();
        }
    }

    private void isUsual(
            Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            over(
                    subject,
                    signal,
                    memory,
                    "Run " + signal.runId() + " used as many tokens as usual again.",
                    findings);
        }
        if (signal.kind() == SignalKind.RUN_COMPLETED) {
            memory.keep(
                    new Trace(signal.atMillis(), signal.eventId(), signal.runId(), signal.tokens()),
                    MOST_RUNS);
        }
    }

    private void over(
            Subject subject,
            Signal signal,
            Memory memory,
            String summary,
            Consumer<Finding> findings) {
        findings.accept(
                isCleared(subject, signal.atMillis(), memory, told(subject, memory, summary)));
        memory.firing = false;
        memory.count = 0;
        memory.told = 0;
        memory.word = "";
    }

    private Told told(Subject subject, Memory memory, String summary) {
        return new Told(
                "A run of " + subject.name() + " used far more tokens than usual",
                summary,
                "Look for a loop that does not end, or an answer that is asked for again and again;"
                        + " limit the calls of a run.",
                score(memory.told),
                Map.of("times_usual", Long.toString(memory.told)));
    }
}

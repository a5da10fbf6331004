/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A run used many times the tokens of model calls that its plan says, or that runs of its pipeline
 * use if that is more; while it goes on, too, whenever its tokens have passed a mark. Such runs are
 * no part of what is usual, unless five in a row are so.
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
        boolean goesOn = signal.kind() == SignalKind.RUN_GREW;
        if (signal.tokens() == null || !goesOn && !signal.kind().isEnd()) {
            return;
        }
        memory.usual = memory.traces.size() < FEWEST_RUNS ? 0 : Medians.of(memory.traces);
        double expected = Math.max(memory.usual, planned(signal));
        boolean isAway = expected > 0 && signal.tokens() >= settings().threshold() * expected;
        if (isAway || !goesOn) {
            memory.wakeAt = signal.atMillis() + settings().windowMillis();
        }
        if (isAway) {
            runsAway(subject, signal, expected, memory, findings);
        } else if (!goesOn) {
            isUsual(subject, signal, memory, findings);
        }
    }

    private static long planned(Signal signal) {
        return signal.plannedTokens() == null ? 0 : signal.plannedTokens();
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
            Subject subject,
            Signal signal,
            double expected,
            Memory memory,
            Consumer<Finding> findings) {
        boolean isKnown = memory.firing && signal.runId().equals(memory.word);
        boolean goesOn = signal.kind() == SignalKind.RUN_GREW;
        long times = Math.round(signal.tokens() / expected);
        if (isKnown && goesOn && times < 2 * memory.told) {
            return;
        }
        if (!memory.firing) {
            memory.since = signal.atMillis();
            memory.firing = true;
        }
        memory.count += isKnown ? 0 : 1;
        memory.word = goesOn ? signal.runId() : "";
        memory.told = times;
        String summary = summary(signal, times, memory.usual < expected);
        findings.accept(
                fires(
                        subject,
                        signal.atMillis(),
                        memory,
                        told(subject, memory, summary),
                        Evidence.of(memory.traces, signal.eventId())));
        if (!goesOn && memory.count >= FEWEST_RUNS) {
            over(subject, signal, memory, "This is what its runs use now.", findings);
            memory.traces.clear();
        }
    }

    private static String summary(Signal signal, long times, boolean isPlanned) {
        return "Run "
                + signal.runId()
                + (signal.kind() == SignalKind.RUN_GREW ? " goes on and has used " : " used ")
                + signal.tokens()
                + " tokens, "
                + times
                + " times as many as "
                + (isPlanned ? "its plan says." : "usual.");
    }

    /** While a run goes on that ran away, nothing is over. */
    private void isUsual(
            Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (memory.firing && (memory.word.isEmpty() || memory.word.equals(signal.runId()))) {
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Runs of a pipeline took longer from one to the next until one failed or went silent. A run counts
 * as longer from 15 percent on, and the last must have taken twice as long as the first.
 */
public final class SlowThenFailed extends Pattern {

    private static final long serialVersionUID = 1L;

    private static final double LONGER = 1.15;
    private static final double MUCH_LONGER = 2;

    SlowThenFailed(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "slow_then_failed";
    }

    @Override
    int code() {
        return 11;
    }

    @Override
    Scope scope() {
        return Scope.PIPELINE;
    }

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        switch (signal.kind()) {
            case RUN_COMPLETED -> completes(subject, signal, memory, findings);
            case RUN_FAILED, RUN_SILENT -> fails(subject, signal, memory, findings);
            default -> {}
        }
    }

    @Override
    void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        String quiet = "No run of it completed for " + Sentences.spoken(settings().window()) + ".";
        over(subject, now, memory, quiet, findings);
        memory.forget();
    }

    private void completes(
            Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        String summary = "Run " + signal.runId() + " completed.";
        over(subject, signal.atMillis(), memory, summary, findings);
        if (signal.durationMillis() == null) {
            return;
        }
        Trace run =
                new Trace(
                        signal.atMillis(),
                        signal.eventId(),
                        signal.runId(),
                        signal.durationMillis());
        if (!memory.traces.isEmpty() && run.value() < LONGER * memory.last().value()) {
            memory.traces.clear();
        }
        memory.keep(run, settings().threshold() + 1);
        memory.wakeAt = signal.atMillis() + settings().windowMillis();
    }

    private void fails(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            return;
        }
        if (!climbed(memory)) {
            memory.forget();
            return;
        }
        String summary =
                "Runs took longer and longer, from "
                        + spoken(memory.traces.get(0))
                        + " to "
                        + spoken(memory.last())
                        + ", until run "
                        + signal.runId()
                        + (signal.kind() == SignalKind.RUN_FAILED ? " failed." : " went silent.");
        memory.firing = true;
        memory.since = memory.traces.get(0).atMillis();
        memory.keep(
                new Trace(signal.atMillis(), signal.eventId(), signal.runId(), 0),
                settings().threshold() + 2);
        findings.accept(fires(subject, signal.atMillis(), memory, told(subject, memory, summary)));
    }

    private boolean climbed(Memory memory) {
        return memory.traces.size() > settings().threshold()
                && memory.last().value() >= MUCH_LONGER * memory.traces.get(0).value();
    }

    private void over(
            Subject subject, long now, Memory memory, String summary, Consumer<Finding> findings) {
        if (memory.firing) {
            findings.accept(isCleared(subject, now, memory, told(subject, memory, summary)));
            memory.forget();
        }
    }

    private static String spoken(Trace run) {
        return Sentences.spoken(Duration.ofMillis(run.value()));
    }

    private Told told(Subject subject, Memory memory, String summary) {
        Map<String, String> facts = new TreeMap<>();
        facts.put("first_run", memory.traces.get(0).name());
        facts.put("failed_run", memory.last().name());
        return new Told(
                "Runs of " + subject.name() + " became slower until they failed",
                summary,
                "Something fills up or runs out, memory, a queue, a quota or the input: look at what"
                        + " grew from the first of these runs to the last.",
                score(memory.traces.size() - 1L),
                facts);
    }
}

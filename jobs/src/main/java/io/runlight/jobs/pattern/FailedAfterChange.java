/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.Sentences;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A pipeline whose runs completed fails with a configuration with which none completed yet. It is
 * over when one does.
 */
public final class FailedAfterChange extends Pattern {

    private static final long serialVersionUID = 1L;

    /** Configurations that are known to work, the newest ones. */
    private static final int MOST = 10;

    FailedAfterChange(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "failed_after_change";
    }

    @Override
    int code() {
        return 10;
    }

    @Override
    Scope scope() {
        return Scope.PIPELINE;
    }

    @Override
    void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (signal.configurationHash().isEmpty()) {
            return;
        }
        if (signal.kind() == SignalKind.RUN_COMPLETED) {
            completes(subject, signal, memory, findings);
        } else if (signal.kind() == SignalKind.RUN_FAILED
                && memory.count >= settings().threshold()
                && !works(signal.configurationHash(), memory)) {
            fails(subject, signal, memory, findings);
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
        String configuration = signal.configurationHash();
        if (memory.firing && configuration.equals(memory.word)) {
            String summary = "Run " + signal.runId() + " completed with the new configuration.";
            over(subject, signal.atMillis(), memory, summary, findings);
        }
        if (!works(configuration, memory)) {
            memory.keep(new Trace(signal.atMillis(), "", configuration, 0), MOST);
        }
        memory.count++;
        memory.wakeAt = signal.atMillis() + settings().windowMillis();
    }

    private void fails(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings) {
        if (memory.firing && isTold(signal, memory)) {
            return;
        }
        over(subject, signal.atMillis(), memory, "It changed once more.", findings);
        memory.firing = true;
        memory.word = signal.configurationHash();
        memory.since = signal.atMillis();
        memory.keep(new Trace(signal.atMillis(), signal.eventId(), "", 0), MOST);
        String summary =
                "Run "
                        + signal.runId()
                        + " is the first with another configuration and failed"
                        + (signal.errorType().isEmpty() ? "" : " with " + signal.errorType())
                        + "; "
                        + memory.count
                        + " completed before.";
        findings.accept(fires(subject, signal.atMillis(), memory, told(subject, memory, summary)));
    }

    /** What fails in the same moment under yet another configuration is no finding of its own. */
    private static boolean isTold(Signal signal, Memory memory) {
        return memory.word.equals(signal.configurationHash()) || memory.since == signal.atMillis();
    }

    private static boolean works(String configuration, Memory memory) {
        return memory.traces.stream().anyMatch(trace -> trace.name().equals(configuration));
    }

    private void over(
            Subject subject, long now, Memory memory, String summary, Consumer<Finding> findings) {
        if (memory.firing) {
            findings.accept(isCleared(subject, now, memory, told(subject, memory, summary)));
            memory.firing = false;
            memory.word = "";
            memory.traces.removeIf(trace -> !trace.eventId().isEmpty());
        }
    }

    private Told told(Subject subject, Memory memory, String summary) {
        return new Told(
                subject.name() + " fails since its configuration changed",
                summary,
                "Compare the configuration with the one before, and go back to that one until the"
                        + " difference is understood.",
                score(memory.count),
                Map.of("configuration", memory.word));
    }
}

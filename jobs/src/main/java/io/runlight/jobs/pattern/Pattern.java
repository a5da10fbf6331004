/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.rule.RuleInForce;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;

/**
 * A named regularity in the signals of a scope. Plain rules: what a pattern knows of a subject is
 * in the {@link Memory}, and signals come in the order of event time.
 *
 * <p>It tells of itself as findings: firing while it holds, cleared once when it does not.
 */
public abstract class Pattern implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PatternSettings settings;

    /** The settings under the rules that are in force now; null while nothing changed them. */
    private transient PatternSettings inForce;

    Pattern(PatternSettings settings) {
        this.settings = settings;
    }

    /** The name in rows, topics and options; part of every id, so it never changes. */
    public abstract String name();

    /** A stable number for binary formats. */
    abstract int code();

    /** The signals that it looks at together. */
    abstract Scope scope();

    /** Takes a signal of the subject. */
    abstract void take(Subject subject, Signal signal, Memory memory, Consumer<Finding> findings);

    /** Looks again at the time that it asked for; the memory wants nothing any more. */
    abstract void onTime(Subject subject, long now, Memory memory, Consumer<Finding> findings);

    final PatternSettings settings() {
        return inForce == null ? settings : inForce;
    }

    /** Goes on by these rules. */
    final void obey(RuleInForce rule) {
        inForce = rule == RuleInForce.UNCHANGED ? null : settings.under(rule);
    }

    /** The finding that the pattern holds. */
    final Finding fires(Subject subject, long now, Memory memory, Told told) {
        return fires(subject, now, memory, told, Evidence.of(memory.traces));
    }

    /** The same, by other events than those that are remembered. */
    final Finding fires(
            Subject subject, long now, Memory memory, Told told, List<String> evidence) {
        return finding(subject, FindingState.FIRING, now, memory, told, evidence);
    }

    /** The finding that the pattern holds no more. */
    final Finding isCleared(Subject subject, long now, Memory memory, Told told) {
        return finding(
                subject, FindingState.CLEARED, now, memory, told, Evidence.of(memory.traces));
    }

    /** From 0 to 1: a half at the threshold, and more the further beyond. */
    final double score(long count) {
        return count <= 0 ? 0 : Math.max(0, 1 - settings().threshold() / (2.0 * count));
    }

    private Finding finding(
            Subject subject,
            FindingState state,
            long now,
            Memory memory,
            Told told,
            List<String> evidence) {
        return new Finding(
                name(),
                subject.workspaceId(),
                subject.dedupeKey(),
                state,
                settings().severity(),
                told.score(),
                subject.pipeline(),
                "",
                told.title(),
                told.summary(),
                told.recommendation(),
                memory.since,
                now,
                evidence,
                scope().labels(subject),
                told.facts());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.rule.RuleBook;
import io.runlight.jobs.alert.Finding;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * All patterns, each of which looks where options or rules switch it on, and how signals come to
 * them: each waits until event time has reached it, so that patterns see the signals of a subject
 * in the order in which things happened, whatever the order of arrival.
 */
final class PatternBook {

    private final Map<Scope, List<Pattern>> byScope = new EnumMap<>(Scope.class);

    private final RuleBook rules;

    PatternBook(List<Pattern> patterns) {
        this(patterns, new RuleBook());
    }

    /**
     * @param rules what changes the settings of patterns while they look
     */
    PatternBook(List<Pattern> patterns, RuleBook rules) {
        this.rules = rules;
        for (Scope scope : Scope.values()) {
            byScope.put(scope, patterns.stream().filter(each -> each.scope() == scope).toList());
        }
    }

    /** Takes a signal; nothing is found before {@link #advance}. */
    void take(Case known, Signal signal) {
        known.waiting.add(signal);
    }

    /** Looks at all that happened until this event time, step by step. */
    void advance(Scope scope, Case known, long now, Consumer<Finding> findings) {
        List<Pattern> patterns = byScope.get(scope);
        for (long next = wakeAt(known); next <= now; next = wakeAt(known)) {
            if (!known.waiting.isEmpty() && known.waiting.first().atMillis() <= next) {
                Signal signal = known.waiting.takeFirst();
                for (Pattern pattern : patterns) {
                    hear(pattern, known, signal, findings);
                }
            } else {
                lookAgain(patterns, known, next, findings);
            }
        }
    }

    /** Looks at all that waits: there is nothing before it any more. */
    void finish(Scope scope, Case known, Consumer<Finding> findings) {
        if (!known.waiting.isEmpty()) {
            long last = known.waiting.last().atMillis();
            advance(scope, known, last, findings);
        }
    }

    /** When {@link #advance} has something to do next. */
    long wakeAt(Case known) {
        long next = known.waiting.isEmpty() ? Memory.NEVER : known.waiting.first().atMillis();
        for (Memory memory : known.memories.values()) {
            next = Math.min(next, memory.wakeAt);
        }
        return next;
    }

    private void hear(Pattern pattern, Case known, Signal signal, Consumer<Finding> findings) {
        Memory memory = known.memories.get(pattern.code());
        if (memory == null) {
            memory = new Memory();
        }
        if (isOn(pattern, known.subject, signal.atMillis())) {
            pattern.take(known.subject, signal, memory, findings);
        } else {
            switchedOff(pattern, known.subject, signal.atMillis(), memory, findings);
        }
        keep(pattern.code(), memory, known);
    }

    private void lookAgain(
            List<Pattern> patterns, Case known, long now, Consumer<Finding> findings) {
        for (Pattern pattern : patterns) {
            Memory memory = known.memories.get(pattern.code());
            if (memory != null && memory.wakeAt <= now) {
                memory.wakeAt = Memory.NEVER;
                if (isOn(pattern, known.subject, now)) {
                    pattern.onTime(known.subject, now, memory, findings);
                } else {
                    switchedOff(pattern, known.subject, now, memory, findings);
                }
                keep(pattern.code(), memory, known);
            }
        }
        // What a pattern knew that is off now.
        known.memories.values().removeIf(memory -> memory.wakeAt <= now);
    }

    private boolean isOn(Pattern pattern, Subject subject, long now) {
        pattern.obey(rules.at(now, pattern.name(), subject.workspaceId(), subject.pipeline()));
        return pattern.settings().enabled();
    }

    private static void switchedOff(
            Pattern pattern, Subject subject, long now, Memory memory, Consumer<Finding> findings) {
        if (memory.firing) {
            String title = "Nobody looks for " + pattern.name() + " of " + subject.name();
            Told told = new Told(title, "The rule was switched off.", "", 0, Map.of());
            findings.accept(pattern.isCleared(subject, now, memory, told));
        }
        memory.forget();
    }

    private static void keep(int code, Memory memory, Case known) {
        if (memory.isEmpty()) {
            known.memories.remove(code);
        } else {
            known.memories.put(code, memory);
        }
    }
}

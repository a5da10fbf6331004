/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Map;

/** Runs that one run started fail one after the other. */
public final class Cascade extends Repetition {

    private static final long serialVersionUID = 1L;

    Cascade(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "cascade";
    }

    @Override
    int code() {
        return 4;
    }

    @Override
    Scope scope() {
        return Scope.PARENT;
    }

    @Override
    long amount(Memory memory) {
        return memory.traces.size();
    }

    @Override
    String summary(Subject subject, Memory memory) {
        return memory.count
                + " runs that run "
                + subject.name()
                + " started failed, the first one of "
                + memory.word
                + ".";
    }

    @Override
    Told told(Subject subject, Memory memory, String summary, Map<String, String> facts) {
        return new Told(
                "Runs started by " + subject.name() + " fail",
                summary,
                "Look at run " + subject.name() + " first: what it handed on is likely the cause.",
                score(memory.count),
                facts);
    }
}

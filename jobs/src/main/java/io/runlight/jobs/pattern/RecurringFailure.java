/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Map;

/** Runs of a pipeline fail with the same error again and again. */
public final class RecurringFailure extends Repetition {

    private static final long serialVersionUID = 1L;

    RecurringFailure(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "recurring_failure";
    }

    @Override
    int code() {
        return 2;
    }

    @Override
    Scope scope() {
        return Scope.ERROR;
    }

    @Override
    long amount(Memory memory) {
        return memory.traces.size();
    }

    @Override
    String summary(Subject subject, Memory memory) {
        return memory.count + " runs failed with the same error, " + subject.name() + ".";
    }

    @Override
    Told told(Subject subject, Memory memory, String summary, Map<String, String> facts) {
        return new Told(
                "Runs of " + subject.pipeline() + " fail with the same error",
                summary,
                "It is not chance: look at one of these runs and mend the cause instead of running"
                        + " them again.",
                score(memory.count),
                facts);
    }
}

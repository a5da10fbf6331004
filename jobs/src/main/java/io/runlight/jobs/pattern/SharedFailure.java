/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Map;

/** Several pipelines fail with the same error within a short time: they share what is broken. */
public final class SharedFailure extends Repetition {

    private static final long serialVersionUID = 1L;

    SharedFailure(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "shared_failure";
    }

    @Override
    int code() {
        return 3;
    }

    @Override
    Scope scope() {
        return Scope.SHARED_ERROR;
    }

    @Override
    long amount(Memory memory) {
        return pipelines(memory);
    }

    @Override
    String summary(Subject subject, Memory memory) {
        return pipelines(memory)
                + " pipelines fail with the same error, "
                + subject.name()
                + "; "
                + memory.word
                + " was the first.";
    }

    @Override
    Told told(Subject subject, Memory memory, String summary, Map<String, String> facts) {
        return new Told(
                "Several pipelines fail with the same error",
                summary,
                "Look for what they share, a service, a table or a secret, before you look into any"
                        + " of them.",
                score(pipelines(memory)),
                facts);
    }
}

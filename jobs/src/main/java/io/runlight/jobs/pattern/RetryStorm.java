/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Map;

/** Steps of a pipeline are tried again far more often than usual. */
public final class RetryStorm extends Burst {

    private static final long serialVersionUID = 1L;

    RetryStorm(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "retry_storm";
    }

    @Override
    int code() {
        return 5;
    }

    @Override
    Scope scope() {
        return Scope.PIPELINE;
    }

    @Override
    boolean counts(Signal signal) {
        return signal.kind() == SignalKind.STEP_RETRIED;
    }

    @Override
    String summary(Subject subject, Memory memory) {
        return "Steps were tried again " + memory.count + " times within the window.";
    }

    @Override
    Told told(Subject subject, Memory memory, String summary, Map<String, String> facts) {
        return new Told(
                "Steps of " + subject.name() + " are retried again and again",
                summary,
                "Retries load what is failing already: let them wait longer each time, limit them,"
                        + " and look at what the steps call.",
                score(memory.count),
                facts);
    }
}

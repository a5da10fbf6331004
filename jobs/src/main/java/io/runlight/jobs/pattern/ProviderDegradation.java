/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Calls of a provider fail far more often than usual, in several runs: limits, timeouts, faults.
 */
public final class ProviderDegradation extends Burst {

    private static final long serialVersionUID = 1L;

    ProviderDegradation(PatternSettings settings) {
        super(settings);
    }

    @Override
    public String name() {
        return "provider_degradation";
    }

    @Override
    int code() {
        return 6;
    }

    @Override
    Scope scope() {
        return Scope.PROVIDER;
    }

    @Override
    boolean counts(Signal signal) {
        return true;
    }

    @Override
    String summary(Subject subject, Memory memory) {
        return memory.count + " calls of " + subject.name() + " failed within the window.";
    }

    @Override
    Told told(Subject subject, Memory memory, String summary, Map<String, String> facts) {
        return new Told(
                "Calls of " + subject.name() + " fail",
                summary,
                "Look at the provider's status page and your limits; send fewer calls at a time or"
                        + " use another model until it is over.",
                score(memory.count),
                withRuns(memory, facts));
    }

    /** Some of the runs, by which alerts about them are known to belong to this one. */
    private static Map<String, String> withRuns(Memory memory, Map<String, String> facts) {
        Map<String, String> all = new TreeMap<>(facts);
        all.put(
                "runs",
                memory.traces.stream()
                        .map(Trace::name)
                        .filter(run -> !run.isEmpty())
                        .distinct()
                        .collect(Collectors.joining(", ")));
        return all;
    }
}

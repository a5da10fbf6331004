/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** A function that brings each signal to the scopes in which a pattern looks at it. */
public final class ClueFinder implements FlatMapFunction<Signal, Clue> {

    private static final long serialVersionUID = 1L;

    private final Set<Scope> scopes;

    /**
     * @param patterns all, for a rule may switch any of them on
     */
    public ClueFinder(List<Pattern> patterns) {
        scopes = patterns.stream().map(Pattern::scope).collect(Collectors.toSet());
    }

    @Override
    public void flatMap(Signal signal, Collector<Clue> clues) {
        for (Scope scope : scopes) {
            String subject = scope.subjectOf(signal);
            if (!subject.isEmpty()) {
                clues.collect(new Clue(scope, subject, signal));
            }
        }
    }
}

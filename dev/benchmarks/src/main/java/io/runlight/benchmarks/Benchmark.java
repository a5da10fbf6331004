/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks;

import java.io.PrintStream;
import java.util.Map;

/**
 * A measurement that {@code ./runlight bench} runs by its name.
 *
 * <p>Found as a service: name the class in {@code META-INF/services}.
 */
public interface Benchmark {

    /** The word after {@code bench} on the command line. */
    String name();

    /** What is measured, in one line. */
    String description();

    /** The options that it takes, each with its default, for {@code -D name=value}. */
    Map<String, String> defaults();

    /**
     * Measures.
     *
     * @param options every option of {@link #defaults()}, as the command line has it
     * @param progress for people: what happens and what came out
     * @return the figures under stable snake case names, in the order of their importance
     */
    Map<String, Object> run(Map<String, String> options, PrintStream progress) throws Exception;
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.util.List;

/**
 * What happened in a run between its start and its end.
 *
 * @param moments after each end of an attempt at a step, in the order of time
 * @param atEnd what had happened when the run ended; null when nothing is known
 * @param calls its model calls, in the order of time
 * @param signs when something was heard of it, in the order of time
 */
public record RunCourse(
        List<RunProgress> moments, RunProgress atEnd, List<ProviderCall> calls, List<Long> signs) {

    /** That of a run of whose steps and calls nothing is known. */
    public static final RunCourse UNKNOWN = new RunCourse(List.of(), null, List.of(), List.of());

    public RunCourse {
        moments = List.copyOf(moments);
        calls = List.copyOf(calls);
        signs = List.copyOf(signs);
    }

    /** The same at a later time. */
    public RunCourse later(long millis) {
        return new RunCourse(
                moments.stream().map(moment -> moment.later(millis)).toList(),
                atEnd == null ? null : atEnd.later(millis),
                calls.stream().map(call -> call.later(millis)).toList(),
                signs.stream().map(sign -> sign + millis).toList());
    }
}

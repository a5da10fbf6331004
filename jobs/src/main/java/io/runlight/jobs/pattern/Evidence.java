/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.List;
import java.util.stream.Stream;

/** The ids of the events that made a pattern: of very many the newest. */
final class Evidence {

    private static final int MOST = 10;

    private Evidence() {}

    static List<String> of(List<Trace> traces) {
        return newest(traces.stream().map(Trace::eventId));
    }

    /** With an event that is no trace, the last one. */
    static List<String> of(List<Trace> traces, String last) {
        return newest(Stream.concat(traces.stream().map(Trace::eventId), Stream.of(last)));
    }

    private static List<String> newest(Stream<String> eventIds) {
        List<String> known = eventIds.filter(id -> !id.isEmpty()).toList();
        return known.subList(Math.max(0, known.size() - MOST), known.size());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import java.util.List;

/** The ids of the events that made a pattern: of very many the newest. */
final class Evidence {

    private static final int MOST = 10;

    private Evidence() {}

    static List<String> of(List<Trace> traces) {
        return traces.subList(Math.max(0, traces.size() - MOST), traces.size()).stream()
                .map(Trace::eventId)
                .filter(id -> !id.isEmpty())
                .toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The series that events were seen of, each with its parts. */
final class SeriesTable {

    private final Map<SeriesKey, SeriesParts> series = new HashMap<>();
    private final List<SeriesParts> touched = new ArrayList<>();

    SeriesParts get(SeriesKey key, Interval base) {
        return series.computeIfAbsent(key, k -> new SeriesParts(k, base, touched));
    }

    int size() {
        return series.size();
    }

    /** Hands the parts over and forgets them. */
    void drain(Consumer<Part<Pane>> to) {
        for (SeriesParts one : touched) {
            one.drain(to);
        }
        touched.clear();
    }

    /** Forgets the series, once they are drained. */
    void clear() {
        series.clear();
    }
}

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
    private final List<SeriesParts> minutes = new ArrayList<>();
    private final List<SeriesParts> longer = new ArrayList<>();

    SeriesParts get(SeriesKey key, Interval base) {
        List<SeriesParts> touched = base == Interval.MINUTE ? minutes : longer;
        return series.computeIfAbsent(key, k -> new SeriesParts(k, base, touched));
    }

    int size() {
        return series.size();
    }

    /** Hands the parts of minutes over and forgets them. */
    void drainMinutes(Consumer<Part<Pane>> to) {
        drain(minutes, to);
    }

    /** Hands the other parts over and forgets them. */
    void drainLonger(Consumer<Part<Pane>> to) {
        drain(longer, to);
    }

    /** Hands over and forgets the other parts of series with one that ends by that event time. */
    void drainEnded(Consumer<Part<Pane>> to, long eventTime) {
        longer.removeIf(
                one -> {
                    boolean ends = one.anyEndsBy(eventTime);
                    if (ends) {
                        one.drain(to);
                    }
                    return ends;
                });
    }

    /** Shows the parts of more than a minute, which stay. */
    void showLonger(Consumer<Part<Pane>> to) {
        longer.forEach(one -> one.show(to));
    }

    /** How many series have parts of more than a minute. */
    int waiting() {
        return longer.size();
    }

    private static void drain(List<SeriesParts> touched, Consumer<Part<Pane>> to) {
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.util.HashMap;
import java.util.Map;

/**
 * What came in since the last tick, one content for each series and start: windows are touched once
 * for all of it.
 */
final class PendingParts<C extends PaneContent<C>> {

    /** What becomes of each part. */
    interface Taker<C> {
        void take(SeriesKey series, Interval base, long startMillis, C content);
    }

    private final IntervalCascade cascade;
    private final Map<WindowKey, C> contents = new HashMap<>();
    private long firstGone = Long.MAX_VALUE;

    PendingParts(IntervalCascade cascade) {
        this.cascade = cascade;
    }

    /** Adds a part, which belongs to this from now on. */
    void add(Part<C> part) {
        WindowKey key = new WindowKey(part.series(), part.base(), part.startMillis());
        C before = contents.putIfAbsent(key, part.content());
        if (before != null) {
            before.merge(part.content());
        } else {
            firstGone = Math.min(firstGone, cascade.goneAt(part));
        }
    }

    /** Whether a window that is alive now will be gone at that event time, with a part here. */
    boolean endBy(long eventTime) {
        return firstGone <= eventTime;
    }

    int size() {
        return contents.size();
    }

    /** Hands over the parts and forgets them. */
    void drain(Taker<C> to) {
        contents.forEach(
                (key, content) ->
                        to.take(key.series(), key.interval(), key.startMillis(), content));
        contents.clear();
        firstGone = Long.MAX_VALUE;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The memory of when the feeder reached which event time, to tell how old the newest row is. */
final class FeedClock {

    private static final int MARKS = 4096;
    private static final long RESOLUTION_MILLIS = 50;

    private final TreeMap<Long, Long> wallByEventTime = new TreeMap<>();

    /** The feeder sends an event that is due at this time of the input's clock. */
    synchronized void reached(long eventMillis) {
        reached(eventMillis, System.currentTimeMillis());
    }

    synchronized void reached(long eventMillis, long wallMillis) {
        if (wallByEventTime.isEmpty() || isNews(eventMillis, wallMillis)) {
            wallByEventTime.put(eventMillis, wallMillis);
            if (wallByEventTime.size() > MARKS) {
                thinOut();
            }
        }
    }

    private boolean isNews(long eventMillis, long wallMillis) {
        Map.Entry<Long, Long> last = wallByEventTime.lastEntry();
        return eventMillis > last.getKey() && wallMillis >= last.getValue() + RESOLUTION_MILLIS;
    }

    /** Keeps every second mark: exact enough for a display, and bounded. */
    private void thinOut() {
        boolean drop = false;
        for (var marks = wallByEventTime.entrySet().iterator(); marks.hasNext(); drop = !drop) {
            marks.next();
            if (drop) {
                marks.remove();
            }
        }
    }

    /**
     * How long ago the first event was sent that is newer than the newest visible one; zero when
     * everything is visible.
     */
    synchronized Optional<Duration> behind(long newestVisibleMillis, long nowMillis) {
        if (wallByEventTime.isEmpty()) {
            return Optional.empty();
        }
        Map.Entry<Long, Long> waiting = wallByEventTime.higherEntry(newestVisibleMillis);
        return Optional.of(
                waiting == null
                        ? Duration.ZERO
                        : Duration.ofMillis(Math.max(0, nowMillis - waiting.getValue())));
    }
}

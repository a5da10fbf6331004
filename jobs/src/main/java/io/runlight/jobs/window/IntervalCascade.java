/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Which windows a part counts in, when they end, and how long they live.
 *
 * <p>A minute lies in one window of five minutes, that in one of a quarter of an hour, and a
 * quarter in one hour and in one day. Hours are those of UTC, days those of the workspace; no time
 * zone is off by less than a quarter, so the quarter decides the day.
 */
final class IntervalCascade {

    private static final Interval[] FROM_MINUTES = Interval.values();
    private static final Interval[] FROM_QUARTERS = {
        Interval.QUARTER_HOUR, Interval.HOUR, Interval.DAY
    };

    private final TimeZones zones;
    private final long latenessMillis;
    private final Map<ZoneId, Days> daysOfZone = new HashMap<>();
    private final Map<String, Days> daysOfWorkspace = new HashMap<>();

    IntervalCascade(TimeZones zones, Duration allowedLateness) {
        this.zones = zones;
        this.latenessMillis = allowedLateness.toMillis();
    }

    /** The intervals that parts of this length count in, the shortest first; not to be changed. */
    static Interval[] intervalsFrom(Interval base) {
        return switch (base) {
            case MINUTE -> FROM_MINUTES;
            case QUARTER_HOUR -> FROM_QUARTERS;
            default -> throw new IllegalArgumentException("There are no parts of " + base.text());
        };
    }

    /** The window of the interval that a moment of the series lies in. */
    WindowKey window(SeriesKey series, Interval interval, long millis) {
        long start =
                interval == Interval.DAY
                        ? days(series).startOf(Interval.QUARTER_HOUR.startOf(millis))
                        : interval.startOf(millis);
        return new WindowKey(series, interval, start);
    }

    /** The first moment after the window. */
    long endOf(WindowKey window) {
        return window.interval() == Interval.DAY
                ? days(window.series()).endOf(window.startMillis())
                : window.startMillis() + window.interval().millis();
    }

    /** The event time at which nothing is added to the window any more and its state ends. */
    long goneAt(WindowKey window) {
        return endOf(window) + latenessMillis;
    }

    /** The same for the shortest window that a part counts in. */
    long goneAt(Part<?> part) {
        return part.endMillis() + latenessMillis;
    }

    private Days days(SeriesKey series) {
        Days known = daysOfWorkspace.get(series.workspaceId());
        if (known == null) {
            known = daysOfZone.computeIfAbsent(zones.of(series.workspaceId()), Days::new);
            daysOfWorkspace.put(series.workspaceId(), known);
        }
        return known;
    }
}

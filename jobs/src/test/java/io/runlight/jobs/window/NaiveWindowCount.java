/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.HashMap;
import java.util.Map;

/** Which events every window should hold, one event at a time and with the calendar of Java. */
final class NaiveWindowCount {

    private final Map<WindowKey, Tally> windows = new HashMap<>();
    private final Duration lateness;
    private final Map<String, String> zones;
    private long eventTime = Long.MIN_VALUE;

    NaiveWindowCount(Duration lateness, Map<String, String> zones) {
        this.lateness = lateness;
        this.zones = zones;
    }

    void add(SeriesKey series, Interval base, long time, int event) {
        for (Interval interval : Interval.values()) {
            if (interval.seconds() >= base.seconds()) {
                addTo(series, interval, time, event);
            }
        }
    }

    /** Event time never goes back. */
    long eventTime(long watermark) {
        eventTime = Math.max(eventTime, watermark);
        return eventTime;
    }

    Map<WindowKey, Tally> content() {
        return windows;
    }

    private void addTo(SeriesKey series, Interval interval, long time, int event) {
        ZoneId zone = ZoneId.of(zones.getOrDefault(series.workspaceId(), "UTC"));
        Instant start;
        Instant end;
        if (interval == Interval.DAY) {
            ZonedDateTime day =
                    Instant.ofEpochMilli(time).atZone(zone).toLocalDate().atStartOfDay(zone);
            start = day.toInstant();
            end = day.plusDays(1).toInstant();
        } else {
            start = Instant.ofEpochMilli(time - time % interval.millis());
            end = start.plusMillis(interval.millis());
        }
        if (end.plus(lateness).toEpochMilli() > eventTime) {
            windows.computeIfAbsent(
                            new WindowKey(series, interval, start.toEpochMilli()),
                            key -> new Tally())
                    .merge(Tally.of(event));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.window.Interval;
import io.runlight.jobs.window.TimeZones;
import io.runlight.jobs.window.Window;
import io.runlight.jobs.window.WindowOptions;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * The windows that a recomputation writes: those that have a moment in common with one of the
 * spans, and that the live job has let go of.
 *
 * @param heldMillis windows that end later than this may still be held by the live job
 * @param zones where days begin and end
 */
public record WindowsToRepair(List<TimeSpan> spans, long heldMillis, TimeZones zones)
        implements Serializable {

    static WindowsToRepair of(JobConfiguration configuration, List<TimeSpan> spans) {
        String eventTime = configuration.get(BackfillOptions.EVENT_TIME);
        long held =
                eventTime.isEmpty()
                        ? Long.MAX_VALUE
                        : TimeSpan.moment(BackfillOptions.EVENT_TIME.key(), eventTime)
                                - configuration.get(WindowOptions.ALLOWED_LATENESS).toMillis();
        return new WindowsToRepair(
                List.copyOf(spans), held, WindowOptions.config(configuration).zones());
    }

    /** Whether the window is one of them. */
    public boolean contains(Window<?> window) {
        long start = window.startMillis();
        long end = endOf(window);
        return end <= heldMillis && spans.stream().anyMatch(span -> span.meets(start, end));
    }

    private long endOf(Window<?> window) {
        long start = window.startMillis();
        if (window.interval() != Interval.DAY) {
            return start + window.interval().millis();
        }
        ZoneId zone = zones.of(window.series().workspaceId());
        return LocalDate.ofInstant(Instant.ofEpochMilli(start), zone)
                .plusDays(1)
                .atStartOfDay(zone)
                .toInstant()
                .toEpochMilli();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** The days of one time zone; a day ends where the next one begins, whatever the clocks do. */
final class Days {

    private final ZoneId zone;

    /** The day that was asked for last, as most events are of the same one. */
    private long start;

    private long end;

    Days(ZoneId zone) {
        this.zone = zone;
    }

    /** The first moment of the day that a moment lies in. */
    long startOf(long millis) {
        find(millis);
        return start;
    }

    /** The first moment after the day that a moment lies in. */
    long endOf(long millis) {
        find(millis);
        return end;
    }

    private void find(long millis) {
        if (millis >= start && millis < end) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(millis), zone);
        start = beginning(day);
        end = beginning(day.plusDays(1));
    }

    private long beginning(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A range of event time in whole minutes.
 *
 * @param from the first moment
 * @param to the first moment after it
 */
public record TimeRange(Instant from, Instant to) {

    private static final long DAY = 86_400;

    /** The beginning of the minute that a moment lies in. */
    static Instant wholeMinute(Instant moment) {
        return moment.truncatedTo(ChronoUnit.MINUTES);
    }

    /** The condition that a column of times lies in it. */
    String holds(String column) {
        return "%s >= %s AND %s < %s".formatted(column, sql(from), column, sql(to));
    }

    /** The condition that windows lie in it as a whole. */
    String holdsWindows() {
        return "window_start >= %s AND window_start + interval_seconds <= %s"
                .formatted(sql(from), sql(to));
    }

    /** The condition that windows have a moment in common with it. */
    String meetsWindows() {
        return "window_start < %s AND window_start + interval_seconds > %s"
                .formatted(sql(to), sql(from));
    }

    /** Whole days of UTC around it. */
    TimeRange days() {
        return new TimeRange(
                from.truncatedTo(ChronoUnit.DAYS),
                Instant.ofEpochSecond(-Math.floorDiv(-to.getEpochSecond(), DAY) * DAY));
    }

    boolean contains(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    boolean contains(TimeRange other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    /** As the job's options take it. */
    String option() {
        return from + "/" + to;
    }

    @Override
    public String toString() {
        return from + " to " + to;
    }

    static String sql(Instant moment) {
        return "toDateTime(%d, 'UTC')".formatted(moment.getEpochSecond());
    }
}

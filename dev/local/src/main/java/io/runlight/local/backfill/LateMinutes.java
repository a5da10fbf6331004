/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The minutes with events that came too late for their windows, and what was repaired of them.
 *
 * @param lateEvents how many such events each minute has by now
 * @param repairs what was done before
 */
record LateMinutes(SortedMap<Instant, Long> lateEvents, List<Repair> repairs) {

    private static final long MINUTE = 60;

    /** Minutes with late events that no repair has brought in. */
    SortedSet<Instant> toRepair() {
        SortedSet<Instant> minutes = new TreeSet<>();
        for (Instant minute : lateEvents.keySet()) {
            if (repairs.stream().noneMatch(r -> r.range().contains(minute) && isUpToDate(r))) {
                minutes.add(minute);
            }
        }
        return minutes;
    }

    /** Whether a repair of the whole range was done since its last late event. */
    boolean isRepaired(TimeRange range) {
        return repairs.stream().anyMatch(r -> r.range().contains(range) && isUpToDate(r));
    }

    /** How many late events the range has. */
    long within(TimeRange range) {
        return lateEvents.subMap(range.from(), range.to()).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    private boolean isUpToDate(Repair repair) {
        return within(repair.range()) == repair.lateEvents();
    }

    /** Minutes as ranges without gaps. */
    static List<TimeRange> ranges(Collection<Instant> minutes) {
        List<TimeRange> ranges = new ArrayList<>();
        for (Instant minute : new TreeSet<>(minutes)) {
            TimeRange last = ranges.isEmpty() ? null : ranges.get(ranges.size() - 1);
            Instant end = minute.plusSeconds(MINUTE);
            if (last != null && last.to().equals(minute)) {
                ranges.set(ranges.size() - 1, new TimeRange(last.from(), end));
            } else {
                ranges.add(new TimeRange(minute, end));
            }
        }
        return ranges;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/**
 * The slices that no reader has, earliest first.
 *
 * <p>What a failed reader had goes back to the same reader: Flink restarts alone the readers whose
 * tasks are not connected with the others, and to one that went on the slice would be too early.
 */
final class SlicesLeft {

    private static final Comparator<RawSlice> BY_TIME =
            Comparator.comparingLong(RawSlice::fromMillis);

    private final PriorityQueue<RawSlice> untaken = new PriorityQueue<>(BY_TIME);
    private final Map<Integer, PriorityQueue<RawSlice>> returned = new HashMap<>();

    void addAll(Collection<RawSlice> slices) {
        untaken.addAll(slices);
    }

    /** Keeps slices for the reader that had them. */
    void giveBack(Collection<RawSlice> slices, int reader) {
        returned.computeIfAbsent(reader, key -> new PriorityQueue<>(BY_TIME)).addAll(slices);
    }

    /** Takes the earliest slice for a reader, or null when none is left for it. */
    RawSlice take(int reader) {
        PriorityQueue<RawSlice> own = returned.getOrDefault(reader, new PriorityQueue<>(BY_TIME));
        RawSlice earliest = own.peek();
        RawSlice other = untaken.peek();
        if (earliest == null || (other != null && BY_TIME.compare(other, earliest) < 0)) {
            return untaken.poll();
        }
        return own.poll();
    }

    /** All of them, whoever they are for. */
    List<RawSlice> all() {
        return Stream.concat(
                        untaken.stream(), returned.values().stream().flatMap(Collection::stream))
                .sorted(BY_TIME)
                .toList();
    }
}

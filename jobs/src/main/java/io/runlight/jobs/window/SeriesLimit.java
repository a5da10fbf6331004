/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.DirectState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * How many series a shard has on each day, and how many it may have. A series is one of a day's
 * while its window of that day lives, so that all of its windows are there or none is.
 *
 * <p>A count ends when the last window of its day does.
 */
final class SeriesLimit {

    private final int most;
    private final DirectState<String, Long, Integer> stored;

    /** The same as is stored. */
    private final Map<ShardDay, Integer> known = new HashMap<>();

    SeriesLimit(int most, DirectState<String, Long, Integer> stored) {
        this.most = most;
        this.stored = stored;
    }

    /** Counts one more series, unless there are too many. */
    boolean admit(String shard, long dayStart) {
        int series = count(shard, dayStart);
        if (series >= most) {
            return false;
        }
        update(shard, dayStart, series + 1);
        return true;
    }

    /** Forgets a series whose window of that day is gone. */
    void release(String shard, long dayStart) {
        update(shard, dayStart, Math.max(0, count(shard, dayStart) - 1));
    }

    private int count(String shard, long dayStart) {
        return known.computeIfAbsent(
                new ShardDay(shard, dayStart),
                key -> {
                    try {
                        Integer before = stored.get(shard, dayStart);
                        return before == null ? 0 : before;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }

    private void update(String shard, long dayStart, int series) {
        ShardDay key = new ShardDay(shard, dayStart);
        try {
            stored.put(shard, dayStart, series == 0 ? null : series);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (series == 0) {
            known.remove(key);
        } else {
            known.put(key, series);
        }
    }

    private record ShardDay(String shard, long dayStart) {}
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import java.time.Duration;

/**
 * How long a memory keeps what no run changes, in event time.
 *
 * @param history how long the past of runs of one kind is known after its last change
 * @param openRun how long a run counts as open after the last that was heard of it
 */
public record Retention(Duration history, Duration openRun) {

    /** What the job does unless it is configured otherwise. */
    public static final Retention DEFAULT = new Retention(Duration.ofDays(30), Duration.ofDays(3));

    /** Longer than anything lasts that has been recorded. */
    public static final Retention FOREVER =
            new Retention(Duration.ofDays(1_000_000), Duration.ofDays(1_000_000));

    private static final long MINUTE = 60_000;

    /** When a history is gone that was changed at a time. */
    public long forgetsHistory(long changedMillis) {
        return changedMillis + history.toMillis();
    }

    /**
     * After which time a run is open no more that was heard of at a time. That is a full minute, so
     * that between two of them nothing is forgotten and a memory may take all moments at once.
     */
    public long forgetsOpen(long heardMillis) {
        return endOfMinute(heardMillis + openRun.toMillis());
    }

    /** The first full minute at a time or after it. */
    public static long endOfMinute(long millis) {
        return -Math.floorDiv(-millis, MINUTE) * MINUTE;
    }
}

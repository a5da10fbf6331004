/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.kafka;

import java.time.Duration;
import org.apache.flink.api.common.eventtime.TimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkGenerator;
import org.apache.flink.api.common.eventtime.WatermarkOutput;
import org.apache.flink.util.clock.RelativeClock;

/**
 * Watermarks of a split that say so when the split is idle, so that it does not hold up the others:
 * after a time without an event, or after many events of the task's other splits.
 *
 * <p>Flink's own idleness goes by the time only, and its clock stands while the task is under back
 * pressure: an empty topic would hold event time back as long as a backlog is read at full speed.
 *
 * <p>A split that does not move on because Flink paused it is not idle. Its clock stands then, so
 * nothing is called idle while its clock stands; Flink 2.2.1 would never resume a split that is
 * both (FLINK-40093). What has no event time, as refused input, is no sign of life: a partition
 * that brings nothing else would stop event time for good.
 */
final class IdleWatermarks<T> implements WatermarkGenerator<T> {

    /** How often a clock is read before it is said to stand. */
    private static final int READINGS = 100;

    private final WatermarkGenerator<T> watermarks;
    private final SplitsOfTask splits;
    private final RelativeClock clock;
    private final long idleNanos;

    /** How many events the task had taken at this split's newest one. */
    private long newest;

    private long newestAtTick = -1;
    private long silentSinceNanos;
    private boolean spoken;
    private boolean idle;

    /** Changes the status of this split until Flink combines all of them; null before a tick. */
    private WatermarkOutput deferred;

    /**
     * @param clock stands while the split is paused or the task is under back pressure
     */
    IdleWatermarks(
            WatermarkGenerator<T> watermarks,
            SplitsOfTask splits,
            RelativeClock clock,
            Duration idleness) {
        this.watermarks = watermarks;
        this.splits = splits;
        this.clock = clock;
        this.idleNanos = idleness.toNanos();
        this.newest = splits.events();
        splits.add(this);
    }

    @Override
    public void onEvent(T event, long eventTimeMillis, WatermarkOutput output) {
        if (eventTimeMillis == TimestampAssigner.NO_TIMESTAMP) {
            splits.count();
            return;
        }
        if (!spoken) {
            spoken = true;
            splits.oneMoreSpeaks();
        }
        newest = splits.events() + 1;
        splits.count();
        if (idle) {
            idle = false;
            output.markActive();
        }
        watermarks.onEvent(event, eventTimeMillis, output);
    }

    @Override
    public void onPeriodicEmit(WatermarkOutput output) {
        deferred = output;
        watermarks.onPeriodicEmit(output);
        if (newest != newestAtTick) {
            newestAtTick = newest;
            silentSinceNanos = clock.relativeTimeNanos();
        } else if (!idle && isSilentForLong()) {
            if (isClockRunning()) {
                becomeIdle();
            } else {
                splits.lookSoon();
            }
        }
    }

    /** Called now and then while the task takes events, hence not under back pressure. */
    void look() {
        if (idle || deferred == null) {
            return;
        }
        if (!isClockRunning()) {
            newest = splits.events();
        } else if (splits.isLong(splits.events() - newest) || isSilentForLong()) {
            becomeIdle();
        }
    }

    private void becomeIdle() {
        idle = true;
        deferred.markIdle();
    }

    private boolean isSilentForLong() {
        return newest == newestAtTick && clock.relativeTimeNanos() - silentSinceNanos >= idleNanos;
    }

    private boolean isClockRunning() {
        long first = clock.relativeTimeNanos();
        for (int i = 0; i < READINGS; i++) {
            if (clock.relativeTimeNanos() != first) {
                return true;
            }
        }
        return false;
    }
}

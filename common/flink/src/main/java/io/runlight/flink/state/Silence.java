/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.time.Duration;

/**
 * How long an operator has had no input at all, and how far event time may be thought to have come
 * meanwhile. This is the one place where processing time takes part in a decision.
 */
final class Silence {

    /** There is nothing to do. */
    static final long NONE = Long.MIN_VALUE;

    private final long afterMillis;
    private boolean idle;
    private long movedAt;
    private long lookAt;

    /**
     * @param after how long an input has to be idle before its silence counts, and how often it is
     *     looked at then; zero for never
     * @param now the processing time
     */
    Silence(Duration after, long now) {
        this.afterMillis = after.toMillis();
        this.movedAt = now;
    }

    /** Event time moved on. */
    void moved(long now) {
        movedAt = now;
    }

    /** The input became idle or active. */
    void idle(boolean nowIdle, long now) {
        if (nowIdle && !idle) {
            lookAt = now + afterMillis;
        }
        idle = nowIdle;
    }

    /**
     * The event time that would be reached if it had gone on since it moved last, or {@link #NONE}.
     */
    long reached(long eventTime, long now) {
        if (!idle || afterMillis == 0 || eventTime == Long.MIN_VALUE || now < lookAt) {
            return NONE;
        }
        lookAt = now + afterMillis;
        return eventTime + Math.max(0, now - movedAt);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import java.time.Duration;

/** The moment when each event is due: its time in the input, scaled from the first event on. */
final class Pace {

    private final Speed speed;
    private long firstEventMillis = Long.MIN_VALUE;
    private long startNanos;

    Pace(Speed speed) {
        this.speed = speed;
    }

    /** How long to wait for an event that is due at a time of the input's clock; 0 when it is. */
    Duration untilDue(long eventMillis, long nowNanos) {
        if (speed.unlimited()) {
            return Duration.ZERO;
        }
        if (firstEventMillis == Long.MIN_VALUE) {
            firstEventMillis = eventMillis;
            startNanos = nowNanos;
        }
        double dueNanos = (eventMillis - firstEventMillis) * 1e6 / speed.factor();
        long wait = (long) dueNanos - (nowNanos - startNanos);
        return wait <= 0 ? Duration.ZERO : Duration.ofNanos(wait);
    }
}

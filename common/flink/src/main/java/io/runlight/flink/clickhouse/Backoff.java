/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits that double from retry to retry until a time limit is used up. */
final class Backoff {

    private final long deadline;
    private final long longest;
    private long next;

    Backoff(SinkSettings settings) {
        this(settings.initialBackoff(), settings.maxBackoff(), settings.retryFor());
    }

    Backoff(Duration first, Duration longest, Duration limit) {
        this.next = first.toMillis();
        this.longest = longest.toMillis();
        this.deadline = System.nanoTime() + limit.toNanos();
    }

    /** Waits, or returns false at once when there is no time left for another try. */
    boolean pause() throws InterruptedException {
        if (System.nanoTime() - deadline >= 0) {
            return false;
        }
        TimeUnit.MILLISECONDS.sleep(next);
        next = Math.min(next * 2, longest);
        return true;
    }
}

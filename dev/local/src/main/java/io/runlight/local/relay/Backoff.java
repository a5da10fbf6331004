/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import java.time.Duration;

/** Waits that double from one attempt to the next, up to a longest one. */
final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /** How long to wait now. */
    Duration next() {
        Duration now = next;
        Duration twice = now.multipliedBy(2);
        next = twice.compareTo(longest) > 0 ? longest : twice;
        return now;
    }

    /** Something went well: begins again. */
    void reset() {
        next = first;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.event.RunStatus;

/** An end event of a run: when, which and what it says. */
public record EndClaim(long atMillis, String eventId, RunStatus status) {

    /** Whether this comes before the other: the earlier, then the smaller id. */
    public boolean isBefore(EndClaim other) {
        return atMillis < other.atMillis
                || (atMillis == other.atMillis && eventId.compareTo(other.eventId) < 0);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.backfill;

import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;

/**
 * A place between two rows of the raw tables in the order of reading: after this event. Event time
 * comes first in that order, then the kind, the workspace and the id.
 */
record RawPosition(long timeMillis, EventKind kind, String workspaceId, String eventId) {

    static RawPosition after(Event event) {
        return new RawPosition(
                event.eventTimeMillis(), event.kind(), event.workspaceId(), event.eventId());
    }
}

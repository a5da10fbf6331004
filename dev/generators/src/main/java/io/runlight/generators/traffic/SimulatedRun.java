/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.Event;
import io.runlight.core.event.RunStatus;
import java.util.List;

/**
 * A run as it truly happened.
 *
 * @param events in the order of their time; the first is the start and the last the end
 * @param status how it ended
 * @param maker for events that somebody makes up afterwards
 */
record SimulatedRun(List<Event> events, RunStatus status, RunEvents maker) {

    Event start() {
        return events.get(0);
    }

    Event end() {
        return events.get(events.size() - 1);
    }

    long durationMillis() {
        return end().eventTimeMillis() - start().eventTimeMillis();
    }
}

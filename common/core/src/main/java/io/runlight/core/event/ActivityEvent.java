/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.Map;

/**
 * Something that a user or a system did; {@code null} means that the producer did not say.
 *
 * @param action what was done, for example {@code pipeline.edit}
 * @param source the system that reports it
 * @param credits credits spent
 * @param value the value of a performance or business metric
 * @param properties properties of the action, by name; never null
 */
public record ActivityEvent(
        String eventId,
        long eventTimeMillis,
        String workspaceId,
        String environment,
        ActivityKind activityKind,
        String userId,
        String sessionId,
        String action,
        String source,
        String pipeline,
        String runId,
        Double credits,
        Double value,
        Map<String, String> properties,
        Map<String, String> attributes)
        implements Event {

    @Override
    public EventKind kind() {
        return EventKind.ACTIVITY;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.MetricEvent;

/** The rule by which producers choose the Kafka key of an event. */
public final class Keys {

    private Keys() {}

    /** The key of an event: its run, else its user, else its metric's name, else its id. */
    public static String of(Event event) {
        String user = null;
        String name = null;
        if (event instanceof LlmCallEvent call) {
            user = call.userId();
        } else if (event instanceof ActivityEvent activity) {
            user = activity.userId();
        } else if (event instanceof MetricEvent metric) {
            name = metric.name();
        }
        return firstOf(event.runId(), user, name, event.eventId());
    }

    /** The first of the texts that is not null, or null. */
    public static String firstOf(String run, String user, String name, String id) {
        if (run != null) {
            return run;
        }
        if (user != null) {
            return user;
        }
        return name != null ? name : id;
    }
}

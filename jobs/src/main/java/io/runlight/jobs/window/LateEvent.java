/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.core.event.Event;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * An event that came when the window of its minute was gone.
 *
 * @param eventTimeMillis how far event time had come
 */
public record LateEvent(SourcedEvent sourced, long eventTimeMillis) {

    /** The Flink type. */
    public static final TypeInformation<LateEvent> TYPE =
            CodecTypeInformation.of(LateEvent.class, LateEventCodec.class);

    /** The event itself. */
    public Event event() {
        return sourced.event();
    }

    /** The first moment of the minute that it is missing in. */
    public long minuteMillis() {
        return Interval.MINUTE.startOf(event().eventTimeMillis());
    }

    /** By how much it was behind event time. */
    public long behindMillis() {
        return eventTimeMillis - event().eventTimeMillis();
    }
}

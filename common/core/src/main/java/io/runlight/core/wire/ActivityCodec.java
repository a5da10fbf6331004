/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import java.io.IOException;

/** The binary form of events of an activity, version 1. */
final class ActivityCodec {

    private ActivityCodec() {}

    static void write(ActivityEvent activity, BinaryOutput out) throws IOException {
        out.text(activity.eventId());
        out.integer(activity.eventTimeMillis());
        out.text(activity.workspaceId());
        out.text(activity.environment());
        out.code(activity.activityKind().code());
        out.text(activity.userId());
        out.text(activity.sessionId());
        out.text(activity.action());
        out.text(activity.source());
        out.text(activity.pipeline());
        out.text(activity.runId());
        out.optionalDouble(activity.credits());
        out.optionalDouble(activity.value());
        out.texts(activity.properties());
        out.texts(activity.attributes());
    }

    static ActivityEvent read(BinaryInput in) throws IOException {
        return new ActivityEvent(
                in.text(),
                in.integer(),
                in.text(),
                in.text(),
                ActivityKind.ofCode(in.code()),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.optionalDouble(),
                in.optionalDouble(),
                in.texts(),
                in.texts());
    }
}

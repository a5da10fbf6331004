/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.error;

import io.runlight.core.event.ActivityEvent;
import io.runlight.core.event.ActivityKind;
import io.runlight.core.event.Event;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;

/**
 * The error that an event tells of: a failed run, step attempt or request, or an error that a
 * system reported.
 *
 * @param type the name of the error, or null
 * @param message what it says, or null
 */
public record EventError(String type, String message) {

    /** The error of an event, or null if it tells of none. */
    public static EventError of(Event event) {
        if (event instanceof StepEvent step) {
            return step.status() == RunStatus.FAILED
                    ? new EventError(step.errorType(), step.errorMessage())
                    : null;
        } else if (event instanceof LlmCallEvent call) {
            return call.failed() ? new EventError(call.errorType(), call.errorMessage()) : null;
        } else if (event instanceof PipelineRunEvent run) {
            return run.status() == RunStatus.FAILED
                    ? new EventError(run.errorType(), run.errorMessage())
                    : null;
        } else if (event instanceof ActivityEvent activity) {
            return activity.activityKind() == ActivityKind.ERROR_EVENT ? reported(activity) : null;
        }
        return null;
    }

    private static EventError reported(ActivityEvent activity) {
        String type = activity.properties().get("error_type");
        return new EventError(
                type == null ? activity.action() : type,
                activity.properties().get("error_message"));
    }
}

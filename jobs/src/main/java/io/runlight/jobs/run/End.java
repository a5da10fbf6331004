/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;

/**
 * What one end event says of a run or a step attempt.
 *
 * @param durationMillis as the producer measured it, or -1
 */
record End(
        long atMillis,
        String eventId,
        RunStatus status,
        long durationMillis,
        String errorType,
        String errorMessage,
        String failedStep) {

    private static final long UNKNOWN = -1;

    static End of(PipelineRunEvent event) {
        return new End(
                event.eventTimeMillis(),
                event.eventId(),
                event.status(),
                known(event.durationMillis()),
                textOf(event.errorType()),
                textOf(event.errorMessage()),
                textOf(event.failedStep()));
    }

    static End of(StepEvent event) {
        return new End(
                event.eventTimeMillis(),
                event.eventId(),
                event.status(),
                known(event.durationMillis()),
                textOf(event.errorType()),
                textOf(event.errorMessage()),
                "");
    }

    /** Whether an end with this time and id beats this one: the earlier, then the smaller id. */
    boolean isBeatenBy(long otherMillis, String otherId) {
        return otherMillis < atMillis
                || (otherMillis == atMillis && otherId.compareTo(eventId) < 0);
    }

    /** From the start to this end; the producer's own measure first, null when nobody knows. */
    Long durationSince(long startedAtMillis) {
        if (durationMillis >= 0) {
            return durationMillis;
        }
        if (startedAtMillis == Long.MAX_VALUE || startedAtMillis > atMillis) {
            return null;
        }
        return atMillis - startedAtMillis;
    }

    /** When it started: as an event said, or counted back from the end, or null. */
    Long startGiven(long startedAtMillis) {
        if (startedAtMillis != Long.MAX_VALUE) {
            return startedAtMillis;
        }
        return durationMillis >= 0 ? atMillis - durationMillis : null;
    }

    private static long known(Long durationMillis) {
        return durationMillis == null || durationMillis < 0 ? UNKNOWN : durationMillis;
    }

    private static String textOf(String text) {
        return text == null ? "" : text;
    }
}

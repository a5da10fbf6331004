/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import java.util.List;

/**
 * What alert rules see of a run. Texts are empty where nobody said anything.
 *
 * @param parentRunId the run that started it
 * @param failed whether the run ended as failed
 * @param zombie whether the run went silent without an end
 * @param endedAtMillis event time of the end, or of the moment from which it counts as silent
 * @param failedStep the step that failed it, as the producer says or the step attempts tell
 * @param failedStepEventId the end event of that step
 * @param ends the first end events by event time, the one that counts first
 * @param contradictoryEnds how many end events disagree with the first
 * @param lastEventId the last sign of life
 * @param lastEventAtMillis its event time
 * @param revivedBy the first sign of life after the last silence
 * @param changedAtMillis the event time of which this is the picture
 */
public record RunCase(
        String workspaceId,
        String pipeline,
        String environment,
        String runId,
        String parentRunId,
        boolean failed,
        boolean zombie,
        long endedAtMillis,
        String errorType,
        String errorMessage,
        String failedStep,
        String failedStepEventId,
        List<EndClaim> ends,
        int contradictoryEnds,
        String lastEventId,
        long lastEventAtMillis,
        String revivedBy,
        long changedAtMillis) {}

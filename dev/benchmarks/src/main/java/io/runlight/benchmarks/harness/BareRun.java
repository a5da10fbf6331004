/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import java.util.Map;

/**
 * A run of which events say no more than they must.
 *
 * @param id of the run
 */
public record BareRun(String workspace, String pipeline, String id) {

    /**
     * What becomes of it at a time; a failure has an error.
     *
     * @param eventId of the event
     */
    public PipelineRunEvent event(String eventId, long atMillis, RunStatus status) {
        boolean failed = status == RunStatus.FAILED;
        return new PipelineRunEvent(
                eventId,
                atMillis,
                workspace,
                "production",
                pipeline,
                id,
                status,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                failed ? "Timeout" : null,
                failed ? "It took too long" : null,
                null,
                null,
                null,
                null,
                Map.of());
    }
}

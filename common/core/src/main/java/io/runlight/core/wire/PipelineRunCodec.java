/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import java.io.IOException;

/** The binary form of events of a run, version 1. */
final class PipelineRunCodec {

    private PipelineRunCodec() {}

    static void write(PipelineRunEvent run, BinaryOutput out) throws IOException {
        out.text(run.eventId());
        out.integer(run.eventTimeMillis());
        out.text(run.workspaceId());
        out.text(run.environment());
        out.text(run.pipeline());
        out.text(run.runId());
        out.code(run.status().code());
        out.optionalLong(run.scheduledTimeMillis());
        out.text(run.parentRunId());
        out.optionalInt(run.attempt());
        out.text(run.externalId());
        out.text(run.userId());
        PlanCodec.write(run.plan(), out);
        out.optionalLong(run.durationMillis());
        out.text(run.errorType());
        out.text(run.errorMessage());
        out.text(run.failedStep());
        out.optionalLong(run.peakMemoryBytes());
        out.optionalDouble(run.peakCpu());
        out.optionalInt(run.retries());
        out.texts(run.attributes());
    }

    static PipelineRunEvent read(BinaryInput in) throws IOException {
        return new PipelineRunEvent(
                in.text(),
                in.integer(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                RunStatus.ofCode(in.code()),
                in.optionalLong(),
                in.text(),
                in.optionalInt(),
                in.text(),
                in.text(),
                PlanCodec.read(in),
                in.optionalLong(),
                in.text(),
                in.text(),
                in.text(),
                in.optionalLong(),
                in.optionalDouble(),
                in.optionalInt(),
                in.texts());
    }
}

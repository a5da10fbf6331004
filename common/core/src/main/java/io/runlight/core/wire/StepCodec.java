/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.RunStatus;
import io.runlight.core.event.StepEvent;
import io.runlight.core.event.StepType;
import java.io.IOException;

/** The binary form of events of a step attempt, version 1. */
final class StepCodec {

    private StepCodec() {}

    static void write(StepEvent step, BinaryOutput out) throws IOException {
        out.text(step.eventId());
        out.integer(step.eventTimeMillis());
        out.text(step.workspaceId());
        out.text(step.environment());
        out.text(step.pipeline());
        out.text(step.runId());
        out.text(step.step());
        out.text(step.stepId());
        out.text(step.parentStepId());
        out.code(step.stepType().code());
        out.code(step.status().code());
        out.integer(step.attempt());
        out.optionalLong(step.scheduledTimeMillis());
        out.text(step.externalId());
        out.text(step.userId());
        out.names(step.dependsOn());
        out.optionalLong(step.durationMillis());
        out.text(step.errorType());
        out.text(step.errorMessage());
        out.optionalLong(step.inputBytes());
        out.optionalLong(step.outputBytes());
        out.optionalLong(step.peakMemoryBytes());
        out.optionalDouble(step.peakCpu());
        out.texts(step.attributes());
    }

    static StepEvent read(BinaryInput in) throws IOException {
        return new StepEvent(
                in.text(),
                in.integer(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                StepType.ofCode(in.code()),
                RunStatus.ofCode(in.code()),
                (int) in.integer(),
                in.optionalLong(),
                in.text(),
                in.text(),
                in.names(),
                in.optionalLong(),
                in.text(),
                in.text(),
                in.optionalLong(),
                in.optionalLong(),
                in.optionalLong(),
                in.optionalDouble(),
                in.texts());
    }
}

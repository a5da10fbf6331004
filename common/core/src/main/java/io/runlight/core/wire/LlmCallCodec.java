/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.LlmCallEvent;
import java.io.IOException;

/** The binary form of events of a model call, version 1. */
final class LlmCallCodec {

    private LlmCallCodec() {}

    static void write(LlmCallEvent call, BinaryOutput out) throws IOException {
        out.text(call.eventId());
        out.integer(call.eventTimeMillis());
        out.text(call.workspaceId());
        out.text(call.environment());
        out.text(call.pipeline());
        out.text(call.runId());
        out.text(call.step());
        out.text(call.callId());
        out.text(call.userId());
        out.text(call.sessionId());
        out.text(call.provider());
        out.text(call.model());
        out.text(call.operation());
        out.optionalLong(call.inputTokens());
        out.optionalLong(call.outputTokens());
        out.optionalLong(call.cachedTokens());
        out.optionalLong(call.reasoningTokens());
        out.optionalDouble(call.costUsd());
        out.optionalDouble(call.latencyMillis());
        out.optionalDouble(call.timeToFirstTokenMillis());
        out.text(call.finishReason());
        out.text(call.errorType());
        out.text(call.errorMessage());
        out.texts(call.attributes());
    }

    static LlmCallEvent read(BinaryInput in) throws IOException {
        return new LlmCallEvent(
                in.text(),
                in.integer(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.text(),
                in.optionalLong(),
                in.optionalLong(),
                in.optionalLong(),
                in.optionalLong(),
                in.optionalDouble(),
                in.optionalDouble(),
                in.optionalDouble(),
                in.text(),
                in.text(),
                in.text(),
                in.texts());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.core.error.ErrorCategory;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import java.io.IOException;

/** The binary form of signals, between operators and in the state of patterns. */
public final class SignalCodec extends RecordCodec<Signal> {

    private static final int VERSION = 2;

    public SignalCodec() {
        super(VERSION, "A signal");
    }

    @Override
    protected void write(Signal signal, BinaryOutput output) throws IOException {
        output.code(signal.kind().code());
        output.text(signal.workspaceId());
        output.text(signal.pipeline());
        output.text(signal.environment());
        output.text(signal.runId());
        output.text(signal.eventId());
        output.integer(signal.atMillis());
        output.optionalLong(signal.durationMillis());
        output.optionalLong(signal.costNanos());
        output.optionalLong(signal.tokens());
        output.code(signal.category() == null ? 0 : signal.category().code());
        output.text(signal.errorType());
        output.text(signal.template());
        output.text(signal.step());
        output.text(signal.configurationHash());
        output.text(signal.parentRunId());
        output.text(signal.provider());
        output.text(signal.model());
        output.optionalLong(signal.plannedTokens());
    }

    @Override
    protected Signal read(BinaryInput input, int version) throws IOException {
        return new Signal(
                SignalKind.ofCode(input.code()),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.integer(),
                input.optionalLong(),
                input.optionalLong(),
                input.optionalLong(),
                category(input.code()),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                version < 2 ? null : input.optionalLong());
    }

    private static ErrorCategory category(int code) {
        return code == 0 ? null : ErrorCategory.ofCode(code);
    }
}

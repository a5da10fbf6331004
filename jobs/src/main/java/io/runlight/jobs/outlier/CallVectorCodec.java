/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import io.runlight.models.outlier.CallMeasure;
import java.io.IOException;

/** The binary form of {@link CallVector}. */
public final class CallVectorCodec extends RecordCodec<CallVector> {

    private static final int VERSION = 1;

    public CallVectorCodec() {
        super(VERSION, "What a call needed");
    }

    @Override
    protected void write(CallVector call, BinaryOutput output) throws IOException {
        output.text(call.workspaceId());
        output.text(call.pipeline());
        output.text(call.environment());
        output.text(call.step());
        output.text(call.runId());
        output.text(call.eventId());
        output.text(call.provider());
        output.text(call.model());
        output.integer(call.atMillis());
        output.code(call.succeeded() ? 1 : 0);
        RunVectorCodec.writeValues(call.values(), output);
    }

    @Override
    protected CallVector read(BinaryInput input, int version) throws IOException {
        return new CallVector(
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.integer(),
                input.code() == 1,
                RunVectorCodec.readValues(input, CallMeasure.count()));
    }
}

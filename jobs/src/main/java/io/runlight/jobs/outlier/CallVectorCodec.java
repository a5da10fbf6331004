/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.models.outlier.CallMeasure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link CallVector}. */
public final class CallVectorCodec implements Codec<CallVector> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(CallVector call, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
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
    public CallVector read(DataInput source) throws IOException {
        input.from(source);
        OutlierVersions.check("What a call needed", input.code(), VERSION);
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

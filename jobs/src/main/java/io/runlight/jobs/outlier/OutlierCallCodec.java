/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import io.runlight.models.outlier.CallMeasure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link OutlierCall}. */
public final class OutlierCallCodec implements Codec<OutlierCall> {

    private static final int VERSION = 1;

    private final CallVectorCodec calls = new CallVectorCodec();
    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(OutlierCall outlier, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        calls.write(outlier.call(), target);
        output.names(outlier.drivers());
        RunVectorCodec.writeValues(outlier.expected(), output);
        RunVectorCodec.writeValues(outlier.z(), output);
        output.real(outlier.severity());
        output.integer(outlier.support());
    }

    @Override
    public OutlierCall read(DataInput source) throws IOException {
        input.from(source);
        StateVersion.check(input.code(), VERSION, "An outlier of calls");
        return new OutlierCall(
                calls.read(source),
                input.names(),
                RunVectorCodec.readValues(input, CallMeasure.count()),
                RunVectorCodec.readValues(input, CallMeasure.count()),
                input.real(),
                input.integer());
    }
}

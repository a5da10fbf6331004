/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import io.runlight.models.outlier.RunMeasure;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link OutlierRun}. */
public final class OutlierRunCodec implements Codec<OutlierRun> {

    private static final int VERSION = 1;

    private final RunVectorCodec vectors = new RunVectorCodec();
    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(OutlierRun outlier, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        vectors.write(outlier.run(), target);
        output.names(outlier.drivers());
        RunVectorCodec.writeValues(outlier.expected(), output);
        RunVectorCodec.writeValues(outlier.z(), output);
        output.text(outlier.votes());
        output.real(outlier.severity());
        output.real(outlier.forestScore());
        output.real(outlier.forestBound());
        output.integer(outlier.support());
    }

    @Override
    public OutlierRun read(DataInput source) throws IOException {
        input.from(source);
        StateVersion.check(input.code(), VERSION, "An outlier");
        return new OutlierRun(
                vectors.read(source),
                input.names(),
                RunVectorCodec.readValues(input, RunMeasure.count()),
                RunVectorCodec.readValues(input, RunMeasure.count()),
                input.text(),
                input.real(),
                input.real(),
                input.real(),
                input.integer());
    }
}

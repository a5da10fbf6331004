/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Live rows between operators. */
public final class LiveRunRowCodec implements Codec<LiveRunRow> {

    private static final int VERSION = 2;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(LiveRunRow row, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        RunRowCodec.writeFields(row.run(), output);
        output.optionalDouble(row.progress());
        output.names(row.currentSteps());
        output.code(row.open() ? 1 : 0);
    }

    @Override
    public LiveRunRow read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        RowVersion.check(version, VERSION, "LiveRunRow");
        return new LiveRunRow(
                RunRowCodec.readFields(input, version),
                input.optionalDouble(),
                input.names(),
                input.code() != 0);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.run;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

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
        output.integer(row.completedSteps());
        output.optionalLong(row.expectedDurationMillis());
    }

    @Override
    public LiveRunRow read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        StateVersion.check(version, VERSION, "A LiveRunRow");
        RunRow run = RunRowCodec.readFields(input, version);
        Double progress = input.optionalDouble();
        List<String> currentSteps = input.names();
        boolean open = input.code() != 0;
        boolean first = version == 1;
        return new LiveRunRow(
                run,
                first ? run.stepsCompleted() : (int) input.integer(),
                progress,
                currentSteps,
                open,
                first ? null : input.optionalLong());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.jobs.alert.StateVersion;
import io.runlight.jobs.window.SeriesKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link SeriesPart}. */
public final class SeriesPartCodec implements Codec<SeriesPart> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(SeriesPart part, DataOutput out) throws IOException {
        output.to(out);
        output.code(VERSION);
        output.text(part.series().workspaceId());
        output.text(part.series().dimension());
        output.text(part.series().series());
        output.integer(part.startMillis());
        Amounts.write(part.amounts(), output);
    }

    @Override
    public SeriesPart read(DataInput in) throws IOException {
        input.from(in);
        StateVersion.check(input.code(), VERSION, "A part of a series");
        return new SeriesPart(
                new SeriesKey(input.text(), input.text(), input.text()),
                input.integer(),
                Amounts.read(input));
    }
}

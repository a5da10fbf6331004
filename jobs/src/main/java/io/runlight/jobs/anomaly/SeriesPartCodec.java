/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import io.runlight.jobs.window.SeriesKey;
import java.io.IOException;

/** The binary form of {@link SeriesPart}. */
public final class SeriesPartCodec extends RecordCodec<SeriesPart> {

    private static final int VERSION = 1;

    public SeriesPartCodec() {
        super(VERSION, "A part of a series");
    }

    @Override
    protected void write(SeriesPart part, BinaryOutput output) throws IOException {
        output.text(part.series().workspaceId());
        output.text(part.series().dimension());
        output.text(part.series().series());
        output.integer(part.startMillis());
        Amounts.write(part.amounts(), output);
    }

    @Override
    protected SeriesPart read(BinaryInput input, int version) throws IOException {
        return new SeriesPart(
                new SeriesKey(input.text(), input.text(), input.text()),
                input.integer(),
                Amounts.read(input));
    }
}

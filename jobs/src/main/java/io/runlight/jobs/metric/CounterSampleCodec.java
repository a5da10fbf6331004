/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.jobs.window.SeriesKey;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of samples of counters on their way to their counter. */
public final class CounterSampleCodec implements Codec<CounterSample> {

    private static final int VERSION = 1;

    private final BinaryOutput out = new BinaryOutput();
    private final BinaryInput in = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(CounterSample value, DataOutput target) throws IOException {
        out.to(target);
        out.code(VERSION);
        out.text(value.counter());
        out.text(value.series().workspaceId());
        out.text(value.series().dimension());
        out.text(value.series().series());
        out.integer(value.atMillis());
        out.real(value.total());
    }

    @Override
    public CounterSample read(DataInput source) throws IOException {
        in.from(source);
        int version = in.code();
        if (version != VERSION) {
            throw new IOException(
                    "A sample of a counter has the version "
                            + version
                            + ", this release reads up to "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        return new CounterSample(
                in.text(), new SeriesKey(in.text(), in.text(), in.text()), in.integer(), in.real());
    }
}

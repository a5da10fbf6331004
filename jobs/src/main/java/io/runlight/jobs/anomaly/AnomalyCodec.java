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

/** The binary form of {@link Anomaly}. */
public final class AnomalyCodec implements Codec<Anomaly> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Anomaly anomaly, DataOutput out) throws IOException {
        output.to(out);
        output.code(VERSION);
        output.text(anomaly.series().workspaceId());
        output.text(anomaly.series().dimension());
        output.text(anomaly.series().series());
        output.text(anomaly.measure());
        output.integer(anomaly.windowStart());
        output.integer(anomaly.intervalSeconds());
        output.real(anomaly.value());
        output.real(anomaly.expected());
        output.real(anomaly.lower());
        output.real(anomaly.upper());
        output.real(anomaly.z());
        output.integer(anomaly.streak());
        output.integer(anomaly.support());
        output.real(anomaly.surprise());
        output.real(anomaly.severity());
        output.text(anomaly.votes());
    }

    @Override
    public Anomaly read(DataInput in) throws IOException {
        input.from(in);
        StateVersion.check(input.code(), VERSION, "An anomaly");
        return new Anomaly(
                new SeriesKey(input.text(), input.text(), input.text()),
                input.text(),
                input.integer(),
                (int) input.integer(),
                input.real(),
                input.real(),
                input.real(),
                input.real(),
                input.real(),
                (int) input.integer(),
                input.integer(),
                input.real(),
                input.real(),
                input.text());
    }
}

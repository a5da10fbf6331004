/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import io.runlight.jobs.window.SeriesKey;
import java.io.IOException;

/** The binary form of {@link Anomaly}. */
public final class AnomalyCodec extends RecordCodec<Anomaly> {

    private static final int VERSION = 1;

    public AnomalyCodec() {
        super(VERSION, "An anomaly");
    }

    @Override
    protected void write(Anomaly anomaly, BinaryOutput output) throws IOException {
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
    protected Anomaly read(BinaryInput input, int version) throws IOException {
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

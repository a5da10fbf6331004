/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertBinaryCodec;
import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Alerts between operators, in the binary form of the core. */
public final class AlertCodec implements Codec<Alert> {

    private final AlertBinaryCodec codec = new AlertBinaryCodec();

    @Override
    public int version() {
        return AlertBinaryCodec.VERSION;
    }

    @Override
    public void write(Alert value, DataOutput target) throws IOException {
        codec.write(value, target);
    }

    @Override
    public Alert read(DataInput source) throws IOException {
        return codec.read(source);
    }
}

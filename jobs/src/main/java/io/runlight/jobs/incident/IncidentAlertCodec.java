/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.jobs.alert.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link IncidentAlert}. */
public final class IncidentAlertCodec implements Codec<IncidentAlert> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(IncidentAlert alert, DataOutput out) throws IOException {
        output.to(out);
        output.code(VERSION);
        output.text(alert.workspaceId());
        output.text(alert.incidentId());
        output.text(alert.alertId());
        output.integer(alert.joinedAtMillis());
    }

    @Override
    public IncidentAlert read(DataInput in) throws IOException {
        input.from(in);
        StateVersion.check(input.code(), VERSION, "An alert of an incident");
        return new IncidentAlert(input.text(), input.text(), input.text(), input.integer());
    }
}

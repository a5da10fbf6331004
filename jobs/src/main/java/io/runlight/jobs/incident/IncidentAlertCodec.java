/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import java.io.IOException;

/** The binary form of {@link IncidentAlert}. */
public final class IncidentAlertCodec extends RecordCodec<IncidentAlert> {

    private static final int VERSION = 1;

    public IncidentAlertCodec() {
        super(VERSION, "An alert of an incident");
    }

    @Override
    protected void write(IncidentAlert alert, BinaryOutput output) throws IOException {
        output.text(alert.workspaceId());
        output.text(alert.incidentId());
        output.text(alert.alertId());
        output.integer(alert.joinedAtMillis());
    }

    @Override
    protected IncidentAlert read(BinaryInput input, int version) throws IOException {
        return new IncidentAlert(input.text(), input.text(), input.text(), input.integer());
    }
}

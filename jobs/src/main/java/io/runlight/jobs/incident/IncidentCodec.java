/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.jobs.alert.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link Incident}. */
public final class IncidentCodec implements Codec<Incident> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Incident incident, DataOutput out) throws IOException {
        output.to(out);
        output.code(VERSION);
        output.text(incident.workspaceId());
        output.text(incident.incidentId());
        output.integer(incident.revision());
        output.code(incident.status().code());
        output.code(incident.severity().code());
        output.text(incident.title());
        output.text(incident.originKind());
        output.text(incident.origin());
        output.text(incident.reason());
        output.integer(incident.alerts());
        output.names(incident.pipelines());
        output.text(incident.firstAlertId());
        output.integer(incident.openedAtMillis());
        output.integer(incident.changedAtMillis());
        output.optionalLong(incident.resolvedAtMillis());
    }

    @Override
    public Incident read(DataInput in) throws IOException {
        input.from(in);
        StateVersion.check(input.code(), VERSION, "An incident");
        return new Incident(
                input.text(),
                input.text(),
                input.integer(),
                AlertStatus.ofCode(input.code()),
                AlertSeverity.ofCode(input.code()),
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                input.integer(),
                input.names(),
                input.text(),
                input.integer(),
                input.integer(),
                input.optionalLong());
    }
}

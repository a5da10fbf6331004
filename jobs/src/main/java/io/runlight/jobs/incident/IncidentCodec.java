/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import java.io.IOException;

/** The binary form of {@link Incident}. */
public final class IncidentCodec extends RecordCodec<Incident> {

    private static final int VERSION = 1;

    public IncidentCodec() {
        super(VERSION, "An incident");
    }

    @Override
    protected void write(Incident incident, BinaryOutput output) throws IOException {
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
    protected Incident read(BinaryInput input, int version) throws IOException {
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

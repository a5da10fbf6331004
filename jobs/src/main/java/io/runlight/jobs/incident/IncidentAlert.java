/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.flink.type.CodecTypeInformation;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * That an alert belongs to an incident: a row of the table {@code incident_alerts}.
 *
 * @param joinedAtMillis event time at which the alert was told
 */
public record IncidentAlert(
        String workspaceId, String incidentId, String alertId, long joinedAtMillis) {

    /** The Flink type. */
    public static final TypeInformation<IncidentAlert> TYPE =
            CodecTypeInformation.of(IncidentAlert.class, IncidentAlertCodec.class);
}

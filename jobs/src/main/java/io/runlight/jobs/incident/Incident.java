/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.flink.type.CodecTypeInformation;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * A transition of alerts that belong together: a row of the table {@code incidents}.
 *
 * @param revision 1 for the first, then one more each time
 * @param severity the highest of its alerts
 * @param originKind what the suspected origin is, for example {@code provider} or {@code alert}
 * @param origin its name
 * @param reason why it is suspected
 * @param alerts how many there are
 * @param pipelines the pipelines that they are about, some of very many
 * @param firstAlertId the alert that began it
 * @param openedAtMillis event time from which the condition of any of its alerts holds
 * @param changedAtMillis event time of this transition
 * @param resolvedAtMillis event time at which the last of its alerts came or was over; null before
 */
public record Incident(
        String workspaceId,
        String incidentId,
        long revision,
        AlertStatus status,
        AlertSeverity severity,
        String title,
        String originKind,
        String origin,
        String reason,
        long alerts,
        List<String> pipelines,
        String firstAlertId,
        long openedAtMillis,
        long changedAtMillis,
        Long resolvedAtMillis) {

    /** The Flink type. */
    public static final TypeInformation<Incident> TYPE =
            CodecTypeInformation.of(Incident.class, IncidentCodec.class);
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import io.runlight.flink.clickhouse.Table;

/** The tables of incidents, column by column. */
public final class IncidentTables {

    /** The table {@code incidents}: a row for each transition. */
    public static final Table<Incident> INCIDENTS =
            Table.<Incident>named("incidents")
                    .lowCardinality("workspace_id", Incident::workspaceId)
                    .string("incident_id", Incident::incidentId)
                    .uint64("revision", Incident::revision)
                    .lowCardinality("status", incident -> incident.status().wireName())
                    .lowCardinality("severity", incident -> incident.severity().wireName())
                    .string("title", Incident::title)
                    .lowCardinality("origin_kind", Incident::originKind)
                    .string("origin", Incident::origin)
                    .string("reason", Incident::reason)
                    .uint64("alerts", Incident::alerts)
                    .arrayString("pipelines", Incident::pipelines)
                    .string("first_alert_id", Incident::firstAlertId)
                    .dateTime64Millis("opened_at", Incident::openedAtMillis)
                    .dateTime64Millis("changed_at", Incident::changedAtMillis)
                    .nullableDateTime64Millis("resolved_at", Incident::resolvedAtMillis)
                    .build();

    /** The table {@code incident_alerts}: a row for each alert of an incident. */
    public static final Table<IncidentAlert> ALERTS =
            Table.<IncidentAlert>named("incident_alerts")
                    .lowCardinality("workspace_id", IncidentAlert::workspaceId)
                    .string("incident_id", IncidentAlert::incidentId)
                    .string("alert_id", IncidentAlert::alertId)
                    .dateTime64Millis("joined_at", IncidentAlert::joinedAtMillis)
                    .build();

    private IncidentTables() {}
}

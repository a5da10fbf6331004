/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import io.runlight.core.alert.Alert;
import io.runlight.flink.clickhouse.Table;

/** The table of alerts, column by column. */
public final class AlertTables {

    private AlertTables() {}

    /** The table {@code alerts}: a row for each transition. */
    public static Table<Alert> alerts() {
        return Table.<Alert>named("alerts")
                .lowCardinality("workspace_id", Alert::workspaceId)
                .string("alert_id", Alert::alertId)
                .uint64("revision", Alert::revision)
                .lowCardinality("rule", Alert::rule)
                .lowCardinality("status", alert -> alert.status().wireName())
                .lowCardinality("severity", alert -> alert.severity().wireName())
                .lowCardinality("pipeline", Alert::pipeline)
                .string("run_id", Alert::runId)
                .string("title", Alert::title)
                .string("description", Alert::description)
                .string("recommendation", Alert::recommendation)
                .dateTime64Millis("opened_at", Alert::openedAtMillis)
                .dateTime64Millis("changed_at", Alert::changedAtMillis)
                .nullableDateTime64Millis("resolved_at", Alert::resolvedAtMillis)
                .arrayString("evidence", Alert::evidence)
                .map("labels", Alert::labels)
                .string("dedupe_key", Alert::dedupeKey)
                .lowCardinality("owner", Alert::owner)
                .string("runbook", Alert::runbook)
                .map("annotations", Alert::annotations)
                .lowCardinality("route", Alert::route)
                .uint8("muted", alert -> alert.muted() ? 1 : 0)
                .build();
    }
}

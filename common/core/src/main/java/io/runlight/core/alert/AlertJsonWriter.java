/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.alert;

import io.runlight.core.encode.JsonOutput;
import java.nio.charset.StandardCharsets;

/**
 * The writer of alerts for the alert topic, as {@code alert.schema.json} describes them. Texts that
 * are empty and fields that are null are left out. An instance serves one thread.
 */
public final class AlertJsonWriter {

    /** Version of the contract that readers can rely on; a new one only for a breaking change. */
    public static final int SCHEMA_VERSION = 1;

    private final JsonOutput json = new JsonOutput();

    /** The alert as UTF-8 bytes of one JSON object without line breaks. */
    public byte[] write(Alert alert) {
        json.clear();
        json.begin();
        json.number("schema_version", SCHEMA_VERSION);
        json.text("alert_id", alert.alertId());
        json.number("revision", alert.revision());
        json.text("workspace_id", alert.workspaceId());
        json.text("rule", alert.rule());
        json.text("status", alert.status().wireName());
        json.text("severity", alert.severity().wireName());
        json.word("pipeline", alert.pipeline());
        json.word("run_id", alert.runId());
        writeWhatHappened(alert);
        writeForWhom(alert);
        json.end();
        return json.toBytes();
    }

    private void writeWhatHappened(Alert alert) {
        json.text("title", alert.title());
        json.text("description", alert.description());
        json.word("recommendation", alert.recommendation());
        json.time("opened_at", alert.openedAtMillis());
        json.time("changed_at", alert.changedAtMillis());
        json.time("resolved_at", alert.resolvedAtMillis());
        json.number("lasted_ms", alert.lastedMillis());
        json.names("evidence", alert.evidence());
    }

    private void writeForWhom(Alert alert) {
        json.texts("labels", alert.labels());
        json.word("dedupe_key", alert.dedupeKey());
        json.word("owner", alert.owner());
        json.word("runbook", alert.runbook());
        json.texts("annotations", alert.annotations());
        json.word("route", alert.route());
    }

    /** The key under which the alert goes to Kafka, so that its transitions stay in order. */
    public static byte[] key(Alert alert) {
        return alert.alertId().getBytes(StandardCharsets.UTF_8);
    }
}

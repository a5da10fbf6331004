/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class AlertmanagerPayloadTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String OPEN =
            """
            {"schema_version": 1, "alert_id": "0a1b2c3d-4e5f-8a6b-9c7d-000000000001",
             "revision": 1, "workspace_id": "acme", "rule": "failure_streak", "status": "open",
             "severity": "high", "pipeline": "nightly", "title": "Runs of nightly fail",
             "description": "3 runs in a row did not complete.",
             "recommendation": "Stop what starts it.", "opened_at": "2026-11-21T10:00:00.000Z",
             "changed_at": "2026-11-21T10:05:00.000Z", "evidence": ["e1", "e2"],
             "labels": {"environment": "production", "team-name": "data"},
             "dedupe_key": "nightly", "owner": "ann", "runbook": "https://example.org/streak",
             "annotations": {"failures": "3"}, "route": "night-watch"}
            """;

    private final AlertmanagerPayload payload = new AlertmanagerPayload("https://example.org/ui");

    @Test
    void anOpenAlertFires() throws Exception {
        assertThat(tree(OPEN))
                .isEqualTo(
                        JSON.readTree(
                                """
                                {"version": "4",
                                 "groupKey": "{}:{alert_id=0a1b2c3d-4e5f-8a6b-9c7d-000000000001, alertname=failure_streak, workspace_id=acme}",
                                 "truncatedAlerts": 0, "status": "firing", "receiver": "night-watch",
                                 "groupLabels": {"alert_id": "0a1b2c3d-4e5f-8a6b-9c7d-000000000001",
                                   "alertname": "failure_streak", "workspace_id": "acme"},
                                 "commonLabels": %1$s, "commonAnnotations": %2$s,
                                 "externalURL": "https://example.org/ui",
                                 "alerts": [{"status": "firing", "labels": %1$s, "annotations": %2$s,
                                   "startsAt": "2026-11-21T10:00:00.000Z",
                                   "endsAt": "0001-01-01T00:00:00Z",
                                   "generatorURL": "https://example.org/ui",
                                   "fingerprint": "0a1b2c3d4e5f8a6b"}]}
                                """
                                        .formatted(
                                                """
                                                {"alert_id": "0a1b2c3d-4e5f-8a6b-9c7d-000000000001",
                                                 "alertname": "failure_streak", "severity": "high",
                                                 "workspace_id": "acme", "pipeline": "nightly",
                                                 "dedupe_key": "nightly", "owner": "ann",
                                                 "route": "night-watch",
                                                 "environment": "production", "team_name": "data"}
                                                """,
                                                """
                                                {"summary": "Runs of nightly fail",
                                                 "description": "3 runs in a row did not complete.",
                                                 "recommendation": "Stop what starts it.",
                                                 "runbook_url": "https://example.org/streak",
                                                 "evidence": "e1 e2", "failures": "3"}
                                                """)));
    }

    @Test
    void anUpdatedAlertFiresInTheSameGroup() throws Exception {
        JsonNode open = tree(OPEN);
        JsonNode updated = tree(OPEN.replace("\"open\"", "\"updated\""));

        assertThat(updated.get("status").asText()).isEqualTo("firing");
        assertThat(updated.get("groupKey")).isEqualTo(open.get("groupKey"));
    }

    @Test
    void aResolvedAlertSaysWhenItEnded() throws Exception {
        JsonNode resolved =
                tree(
                        OPEN.replace(
                                "\"open\"",
                                "\"resolved\", \"resolved_at\": \"2026-11-21T11:00:00.000Z\""));

        assertThat(resolved.get("status").asText()).isEqualTo("resolved");
        assertThat(resolved.at("/alerts/0/status").asText()).isEqualTo("resolved");
        assertThat(resolved.at("/alerts/0/endsAt").asText()).isEqualTo("2026-11-21T11:00:00.000Z");
        assertThat(resolved.at("/alerts/0/fingerprint").asText()).isEqualTo("0a1b2c3d4e5f8a6b");
    }

    @Test
    void aTransitionHasOneKey() throws Exception {
        assertThat(AlertmanagerPayload.dedupeKey(alert(OPEN)))
                .isEqualTo("0a1b2c3d-4e5f-8a6b-9c7d-000000000001-1");
    }

    private JsonNode tree(String alert) throws Exception {
        return JSON.readTree(payload.of(alert(alert)));
    }

    private static JsonNode alert(String json) throws Exception {
        return AlertmanagerPayload.alert(json.getBytes(StandardCharsets.UTF_8)).orElseThrow();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.runlight.generators.truth.GroundTruth;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/** Names alerts of the topic and of the truth in the same way. */
final class Alerts {

    private Alerts() {}

    static String reference(JsonNode alert) {
        return alert.path("rule").asText()
                + " "
                + alert.path("workspace_id").asText()
                + " "
                + alert.path("run_id").asText();
    }

    /** The transitions of alerts that are not about a run, in their order. */
    static List<JsonNode> ofPatterns(String bootstrapServers) throws IOException {
        return AlertTopic.read(bootstrapServers).stream()
                .filter(alert -> !alert.has("run_id"))
                .sorted(
                        Comparator.comparing((JsonNode alert) -> alert.path("changed_at").asText())
                                .thenComparing(alert -> alert.path("revision").asLong()))
                .toList();
    }

    /** What the alert is about: one of them may be open at a time. */
    static String subject(JsonNode alert) {
        return alert.path("rule").asText()
                + " "
                + alert.path("workspace_id").asText()
                + " "
                + alert.path("dedupe_key").asText();
    }

    static String reference(GroundTruth.ExpectedAlert alert) {
        return alert.rule() + " " + alert.workspaceId() + " " + alert.runId();
    }
}

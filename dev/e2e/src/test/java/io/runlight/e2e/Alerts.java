/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.runlight.generators.truth.GroundTruth;

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

    static String reference(GroundTruth.ExpectedAlert alert) {
        return alert.rule() + " " + alert.workspaceId() + " " + alert.runId();
    }
}

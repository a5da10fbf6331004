/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.alert;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class AlertJsonWriterTest {

    private static final long OPENED = 1_750_000_000_000L;

    private final AlertJsonWriter writer = new AlertJsonWriter();

    @Test
    void anOpenAlertLeavesOutWhatIsNotKnown() {
        Alert alert = alert(AlertStatus.OPEN, null, "", List.of("e1", "e2"), Map.of());

        assertThat(text(alert))
                .isEqualTo(
                        "{\"schema_version\":1,\"alert_id\":\"id\",\"revision\":1,"
                                + "\"workspace_id\":\"acme\",\"rule\":\"run_failed\","
                                + "\"status\":\"open\",\"severity\":\"high\","
                                + "\"pipeline\":\"nightly\",\"title\":\"Run \\\"r\\\" failed\","
                                + "\"description\":\"It failed.\","
                                + "\"opened_at\":\"2025-06-15T15:06:40.000Z\","
                                + "\"changed_at\":\"2025-06-15T15:06:40.000Z\","
                                + "\"evidence\":[\"e1\",\"e2\"],"
                                + "\"dedupe_key\":\"run-1\",\"owner\":\"data-team\","
                                + "\"runbook\":\"https://example.org/run-failed\","
                                + "\"annotations\":{\"attempts\":\"3\"}}");
    }

    @Test
    void aResolvedAlertSaysSinceWhenAndHowLongItLasted() {
        Alert alert = alert(AlertStatus.RESOLVED, OPENED + 90_500, "run-1", List.of(), Map.of());

        assertThat(text(alert))
                .contains("\"resolved_at\":\"2025-06-15T15:08:10.500Z\"")
                .contains("\"lasted_ms\":90500")
                .contains("\"run_id\":\"run-1\"");
    }

    @Test
    void everyStatusMatchesTheSchema() throws Exception {
        JsonSchema schema = schema();
        for (AlertStatus status : AlertStatus.values()) {
            Long resolved = status == AlertStatus.RESOLVED ? OPENED : null;
            Alert alert =
                    alert(status, resolved, "run-1", List.of("e1"), Map.of("environment", "x"));

            assertThat(schema.validate(text(alert), InputFormat.JSON)).as(status.name()).isEmpty();
        }
    }

    @Test
    void theSchemaRefusesAResolvedAlertWithoutItsTime() throws Exception {
        String json = text(alert(AlertStatus.RESOLVED, null, "run-1", List.of(), Map.of()));

        assertThat(schema().validate(json, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theKeyIsTheAlertId() {
        Alert alert = alert(AlertStatus.OPEN, null, "", List.of(), Map.of());

        assertThat(AlertJsonWriter.key(alert)).asString(StandardCharsets.UTF_8).isEqualTo("id");
    }

    private String text(Alert alert) {
        return new String(writer.write(alert), StandardCharsets.UTF_8);
    }

    private static JsonSchema schema() throws Exception {
        try (InputStream in =
                AlertJsonWriter.class.getResourceAsStream(
                        "/io/runlight/schema/v1/alert.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(in);
        }
    }

    private static Alert alert(
            AlertStatus status,
            Long resolved,
            String runId,
            List<String> evidence,
            Map<String, String> labels) {
        return new Alert(
                "acme",
                "id",
                1,
                "run_failed",
                status,
                AlertSeverity.HIGH,
                "nightly",
                runId,
                "Run \"r\" failed",
                "It failed.",
                "",
                OPENED,
                OPENED,
                resolved,
                evidence,
                labels,
                "run-1",
                "data-team",
                "https://example.org/run-failed",
                Map.of("attempts", "3"));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import io.runlight.core.topic.Topic;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class PredictionJsonWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PredictionJsonWriter writer = new PredictionJsonWriter();

    @Test
    void whatIsKnownIsWrittenAsTheSchemaSays() throws IOException {
        JsonNode json = JSON.readTree(writer.write(ScoringBytesTest.PREDICTION));

        assertThat(schema().validate(json)).isEmpty();
        assertThat(json.get("run_id").asText()).isEqualTo("run-7");
        assertThat(json.get("failure_probability").asDouble()).isEqualTo(0.75);
        assertThat(json.get("expected_end_at").asText()).isEqualTo("2026-03-01T10:01:00.500Z");
        assertThat(json.get("reasons")).extracting(JsonNode::asText).containsExactly("plan.steps");
    }

    @Test
    void whatIsNotKnownIsLeftOut() throws IOException {
        Prediction known = ScoringBytesTest.PREDICTION;
        Prediction unknown =
                new Prediction(
                        known.run(),
                        1,
                        known.role(),
                        known.when(),
                        known.atMillis(),
                        ScoringBytesTest.OUTCOME.last(),
                        Double.NaN,
                        known.durationReasons().subList(0, 0),
                        known.durationReasons(),
                        known.schemaHash(),
                        known.features(),
                        known.latencyMicros());
        JsonNode json = JSON.readTree(writer.write(unknown));

        assertThat(schema().validate(json)).isEmpty();
        assertThat(json.has("expected_seconds")).isFalse();
        assertThat(json.has("expected_end_at")).isFalse();
        assertThat(json.has("reasons")).isFalse();
    }

    private static JsonSchema schema() throws IOException {
        try (InputStream schema =
                Topic.class.getResourceAsStream("/io/runlight/schema/v1/prediction.schema.json")) {
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(schema);
        }
    }
}

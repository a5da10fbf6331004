/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.encode.JsonOutput;
import io.runlight.models.scoring.explain.Contribution;
import java.nio.charset.StandardCharsets;

/**
 * The writer of predictions for the prediction topic, as {@code prediction.schema.json} describes
 * them. What is not known is left out. An instance serves one thread.
 */
final class PredictionJsonWriter {

    /** Version of the contract that readers can rely on; a new one only for a breaking change. */
    static final int SCHEMA_VERSION = 1;

    private static final double MILLIS = 1_000;

    private final JsonOutput json = new JsonOutput();

    /** The prediction as UTF-8 bytes of one JSON object without line breaks. */
    byte[] write(Prediction prediction) {
        Estimate estimate = prediction.estimate();
        json.clear();
        json.begin();
        json.number("schema_version", SCHEMA_VERSION);
        json.text("workspace_id", prediction.run().workspaceId());
        json.word("pipeline", prediction.run().pipeline());
        json.word("environment", prediction.run().environment());
        json.text("run_id", prediction.run().runId());
        json.number("score_number", prediction.scoreNumber());
        json.text("moment", prediction.when().word());
        json.time("event_time", prediction.atMillis());
        json.time("started_at", prediction.run().startMillis());
        json.text("failure_model", estimate.failureModel());
        json.text("duration_model", estimate.durationModel());
        json.number("failure_probability", estimate.failureProbability());
        json.text("risk_level", estimate.riskLevel().code());
        number("expected_seconds", estimate.expectedSeconds());
        number("remaining_seconds", prediction.remainingSeconds());
        json.time("expected_end_at", expectedEnd(prediction));
        number("lower_seconds", estimate.lowerSeconds());
        number("upper_seconds", estimate.upperSeconds());
        number("interval_level", estimate.intervalLevel());
        json.names(
                "reasons",
                prediction.failureReasons().stream().map(Contribution::feature).toList());
        json.end();
        return json.toBytes();
    }

    /** The key under which it goes to Kafka, so that the scores of a run stay in order. */
    static byte[] key(Prediction prediction) {
        return prediction.run().runId().getBytes(StandardCharsets.UTF_8);
    }

    private void number(String name, double value) {
        json.number(name, Double.isNaN(value) ? null : value);
    }

    private static Long expectedEnd(Prediction prediction) {
        double remaining = prediction.remainingSeconds();
        return Double.isNaN(remaining)
                ? null
                : prediction.atMillis() + Math.round(remaining * MILLIS);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureSettings;
import io.runlight.models.features.RunFeatures;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Random;
import java.util.StringJoiner;

/**
 * Runs that were scored, as the job logs them: half of the truth about failure and all about
 * duration is in the features, the rest is chance.
 */
final class ScoredRuns {

    static final FeatureSchema SCHEMA = new RunFeatures(FeatureSettings.DEFAULT).schema();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant BEGINNING = Instant.parse("2026-03-01T00:00:00Z");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final ClickHouseEngine clickHouse;
    private final Random random = new Random(5);

    ScoredRuns(ClickHouseEngine clickHouse) {
        this.clickHouse = clickHouse;
    }

    static Instant start(int run) {
        return BEGINNING.plusSeconds(600L * run);
    }

    void logSchema() {
        ObjectNode row = JSON.createObjectNode().put("schema_hash", SCHEMA.hash());
        ArrayNode names = row.putArray("names");
        ArrayNode types = row.putArray("types");
        ArrayNode units = row.putArray("units");
        ArrayNode missing = row.putArray("missing");
        ArrayNode sentences = row.putArray("sentences");
        for (Feature feature : SCHEMA.features()) {
            names.add(feature.name());
            types.add(feature.type().wireName());
            units.add(feature.unit());
            missing.add(feature.missing());
            sentences.add(feature.sentence());
        }
        insert("feature_schemas", row.toString());
    }

    /** Each run is scored at its start and when a step ends; the latter says how it will end. */
    void log(int count) {
        StringJoiner scores = new StringJoiner("\n");
        StringJoiner outcomes = new StringJoiner("\n");
        for (int run = 0; run < count; run++) {
            double steps = 1 + random.nextInt(20);
            boolean risky = random.nextBoolean();
            boolean failed = random.nextInt(10) < (risky ? 8 : 1);
            double seconds = steps * 10 * Math.exp(0.1 * random.nextGaussian());
            scores.add(score(run, 1, "start", 0, vector(steps, risky, Double.NaN, failed)));
            scores.add(score(run, 2, "step", 5, vector(steps, risky, 5, failed)));
            scores.add(score(run, 3, "end", (int) seconds, vector(steps, risky, seconds, failed)));
            outcomes.add(outcome(run, failed, seconds));
        }
        insert("predictions", scores.toString());
        insert("prediction_outcomes", outcomes.toString());
    }

    /**
     * The same runs by two models.
     *
     * @param championSays how probable it is to the champion what comes true
     */
    void logOutcomesOfBoth(
            String champion,
            String challenger,
            int count,
            double championSays,
            double challengerSays) {
        StringJoiner outcomes = new StringJoiner("\n");
        for (int run = 0; run < count; run++) {
            boolean failed = run % 4 == 0;
            outcomes.add(
                    outcome(
                            10_000 + run,
                            champion,
                            "champion",
                            failed,
                            failed ? championSays : 1 - championSays));
            outcomes.add(
                    outcome(
                            10_000 + run,
                            challenger,
                            "challenger",
                            failed,
                            failed ? challengerSays : 1 - challengerSays));
        }
        insert("prediction_outcomes", outcomes.toString());
    }

    private static String outcome(
            int run, String version, String role, boolean failed, double said) {
        ObjectNode row = row(run);
        row.put("role", role);
        row.put("end_time", TIME.format(start(run).plusSeconds(5)));
        row.put("outcome", failed ? "failed" : "completed");
        row.put("seconds", 5);
        row.put("first_failure_model", version);
        row.put("first_failure_probability", said);
        return row.toString();
    }

    private static float[] vector(double steps, boolean risky, double elapsed, boolean failed) {
        float[] vector = new float[SCHEMA.size()];
        Arrays.fill(vector, Float.NaN);
        vector[SCHEMA.indexOf("plan.steps")] = (float) steps;
        vector[SCHEMA.indexOf("plan.complexity")] = risky ? 9 : 1;
        vector[SCHEMA.indexOf(RunFeatures.EXPECTED)] = 100;
        vector[SCHEMA.indexOf("pipeline.failure_rate_10")] = 0.45f;
        vector[SCHEMA.indexOf("pipeline.duration_median_20")] = 0;
        vector[SCHEMA.indexOf("progress.elapsed")] = (float) elapsed;
        if (elapsed > 0) {
            vector[SCHEMA.indexOf("progress.steps_failed")] = failed ? 1 : 0;
        }
        return vector;
    }

    private static String score(int run, int number, String moment, int seconds, float[] vector) {
        ObjectNode row = row(run);
        row.put("score_number", number);
        row.put("moment", moment);
        row.put("event_time", TIME.format(start(run).plusSeconds(seconds)));
        row.put("failure_probability", 0.1);
        ArrayNode features = row.putArray("features");
        for (float value : vector) {
            features.add(value);
        }
        return row.toString();
    }

    private static String outcome(int run, boolean failed, double seconds) {
        ObjectNode row = row(run);
        row.put("end_time", TIME.format(start(run).plusSeconds((long) seconds)));
        row.put("outcome", run % 50 == 0 ? "cancelled" : failed ? "failed" : "completed");
        row.put("seconds", seconds);
        return row.toString();
    }

    private static ObjectNode row(int run) {
        ObjectNode row = JSON.createObjectNode();
        row.put("workspace_id", "acme");
        row.put("pipeline", "p" + run % 3);
        row.put("run_id", "run-" + run);
        row.put("role", "champion");
        row.put("start_time", TIME.format(start(run)));
        row.put("schema_hash", SCHEMA.hash());
        return row;
    }

    private void insert(String table, String rows) {
        clickHouse.insert(
                "INSERT INTO runlight_data." + table + " FORMAT JSONEachRow",
                rows.getBytes(StandardCharsets.UTF_8));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.training;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureType;
import io.runlight.models.features.RunFeatures;
import io.runlight.models.features.ScoredMoment;
import io.runlight.models.training.Example;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The runs of which the job logged what its models saw, and how they ended: what was known is not
 * computed again, so that a model learns from exactly what it will be asked.
 *
 * @param from only runs that started then or later; null for no bound
 * @param to only runs that ended before; null for no bound
 */
record LoggedRuns(SqlClient clickHouse, Instant from, Instant to) {

    private static final double MILLIS = 1_000;
    private static final String LATEST_SCHEMA =
            "SELECT argMax(schema_hash, start_time) FROM runlight_data.predictions";
    private static final String SCHEMA =
            """
            SELECT names, types, units, missing, sentences
            FROM runlight_data.feature_schemas FINAL
            WHERE schema_hash = '%s'
            LIMIT 1
            """;

    /** Every run once, though a champion and a challenger may both have scored it. */
    private static final String RUNS =
            """
            SELECT
              p.pipeline,
              p.workspace_id,
              p.run_id,
              toUnixTimestamp64Milli(p.start_time),
              toUnixTimestamp64Milli(o.end_time),
              toUnixTimestamp64Milli(p.event_time),
              CAST(p.moment = 'start', 'UInt8'),
              CAST(o.outcome = 'failed', 'UInt8'),
              assumeNotNull(o.seconds),
              p.features
            FROM runlight_data.predictions AS p FINAL
            INNER JOIN runlight_data.prediction_outcomes AS o FINAL
              ON o.workspace_id = p.workspace_id AND o.pipeline = p.pipeline
              AND o.start_time = p.start_time AND o.run_id = p.run_id AND o.role = p.role
            WHERE p.role = 'champion' AND p.moment != 'end' AND p.schema_hash = '%s'
              AND o.outcome IN ('completed', 'failed') AND o.seconds >= 0
              AND p.start_time >= fromUnixTimestamp64Milli(%d, 'UTC')
              AND o.end_time < fromUnixTimestamp64Milli(%d, 'UTC')
            ORDER BY p.start_time, p.workspace_id, p.pipeline, p.run_id, p.score_number
            """;

    /** The first and the last time that ClickHouse's type has, in milliseconds. */
    private static final long FIRST = -2_208_988_800_000L;

    private static final long LAST = 10_413_791_999_000L;

    /** Reads what there is; one schema of features, that of the latest run. */
    TrainingData read() throws IOException {
        String hash = clickHouse.text(LATEST_SCHEMA, "TabSeparated").strip();
        if (hash.isEmpty()) {
            throw new UserMistake("No run has been scored yet, so there is nothing to learn from.");
        }
        FeatureSchema schema = schema(hash);
        String query =
                RUNS.formatted(
                        hash,
                        from == null ? FIRST : from.toEpochMilli(),
                        to == null ? LAST : to.toEpochMilli());
        try (InputStream in = clickHouse.open(query, "RowBinary")) {
            RowBinary rows = new RowBinary(new BufferedInputStream(in, 1 << 16));
            return new TrainingData(
                    schema, new Reading(schema).examples(rows), "predictions in ClickHouse");
        }
    }

    private FeatureSchema schema(String hash) throws IOException {
        String json = clickHouse.text(SCHEMA.formatted(hash), "JSONEachRow");
        if (json.isBlank()) {
            throw new UserMistake(
                    "The features with the hash %s are not in feature_schemas; the job writes them when it starts."
                            .formatted(hash));
        }
        JsonNode row = new ObjectMapper().readTree(json);
        List<Feature> features = new ArrayList<>();
        for (int i = 0; i < row.get("names").size(); i++) {
            features.add(
                    new Feature(
                            row.get("names").get(i).asText(),
                            type(row.get("types").get(i).asText()),
                            row.get("units").get(i).asText(),
                            row.get("missing").get(i).asText(),
                            row.get("sentences").get(i).asText()));
        }
        FeatureSchema schema = new FeatureSchema(features);
        if (!schema.hash().equals(hash)) {
            throw new UserMistake(
                    "The features in feature_schemas have the hash %s and not %s; another release wrote them."
                            .formatted(schema.hash(), hash));
        }
        return schema;
    }

    private static FeatureType type(String wireName) {
        return Arrays.stream(FeatureType.values())
                .filter(type -> type.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(() -> new UserMistake("There is no type of features " + wireName));
    }

    /** The rows of one result, of which those of a run follow each other. */
    private static final class Reading {

        private final int expected;
        private final List<Example> examples = new ArrayList<>();
        private String run = "";
        private Example start;
        private final List<ScoredMoment> moments = new ArrayList<>();

        Reading(FeatureSchema schema) {
            this.expected = schema.indexOf(RunFeatures.EXPECTED);
        }

        List<Example> examples(RowBinary rows) throws IOException {
            while (rows.hasNext()) {
                row(rows);
            }
            finish();
            return examples;
        }

        private void row(RowBinary rows) throws IOException {
            String pipeline = rows.string();
            String workspace = rows.string();
            String name = workspace + '\u001f' + pipeline + '\u001f' + rows.string();
            long startMillis = rows.int64();
            long endMillis = rows.int64();
            long millis = rows.int64();
            boolean atStart = rows.flag();
            boolean failed = rows.flag();
            double seconds = rows.float64();
            float[] vector = rows.float32s();
            if (!name.equals(run)) {
                finish();
                run = name;
            }
            double expectedSeconds = vector[expected];
            if (atStart && start == null) {
                start =
                        new Example(
                                workspace,
                                pipeline,
                                startMillis,
                                endMillis,
                                vector,
                                expectedSeconds,
                                failed,
                                seconds,
                                List.of());
            } else if (!atStart) {
                double elapsed = Math.max(0, millis - startMillis) / MILLIS;
                moments.add(new ScoredMoment(vector, expectedSeconds, elapsed));
            }
        }

        /** A run of whose start nothing was logged is no example. */
        private void finish() {
            if (start != null) {
                examples.add(start.with(moments));
            }
            start = null;
            moments.clear();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.clickhouse.Partitions;
import io.runlight.flink.clickhouse.Table;
import io.runlight.flink.clickhouse.TableBuilder;
import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.scoring.explain.Contribution;
import java.util.List;
import java.util.function.Function;

/** The tables that scoring writes, column by column. */
public final class ScoringTables {

    /** What is said of runs. */
    public static final Table<Prediction> PREDICTIONS =
            Table.<Prediction>named("predictions")
                    .lowCardinality("workspace_id", row -> row.run().workspaceId())
                    .lowCardinality("pipeline", row -> row.run().pipeline())
                    .lowCardinality("environment", row -> row.run().environment())
                    .string("run_id", row -> row.run().runId())
                    .uint32("score_number", Prediction::scoreNumber)
                    .lowCardinality("role", row -> row.role().code())
                    .lowCardinality("moment", row -> row.when().word())
                    .dateTime64Millis("event_time", Prediction::atMillis)
                    .dateTime64Millis("start_time", row -> row.run().startMillis())
                    .lowCardinality("failure_model", row -> row.estimate().failureModel())
                    .lowCardinality("duration_model", row -> row.estimate().durationModel())
                    .lowCardinality("schema_hash", Prediction::schemaHash)
                    .float64("failure_probability", row -> row.estimate().failureProbability())
                    .lowCardinality("risk_level", row -> row.estimate().riskLevel().code())
                    .nullableFloat64(
                            "expected_seconds", row -> known(row.estimate().expectedSeconds()))
                    .nullableFloat64("remaining_seconds", row -> known(row.remainingSeconds()))
                    .nullableFloat64("lower_seconds", row -> known(row.estimate().lowerSeconds()))
                    .nullableFloat64("upper_seconds", row -> known(row.estimate().upperSeconds()))
                    .nullableFloat64("interval_level", row -> known(row.estimate().intervalLevel()))
                    .arrayLowCardinality("failure_reasons", row -> names(row.failureReasons()))
                    .arrayFloat32("failure_reason_values", row -> values(row.failureReasons()))
                    .arrayFloat64("failure_contributions", row -> shares(row.failureReasons()))
                    .arrayLowCardinality("duration_reasons", row -> names(row.durationReasons()))
                    .arrayFloat32("duration_reason_values", row -> values(row.durationReasons()))
                    .arrayFloat64("duration_contributions", row -> shares(row.durationReasons()))
                    .arrayFloat32("features", Prediction::features)
                    .uint32("latency_micros", Prediction::latencyMicros)
                    .partition(row -> Partitions.month(row.run().startMillis()))
                    .build();

    /** What became of what was said. */
    public static final Table<PredictionOutcome> OUTCOMES =
            withLast(
                            withFirst(
                                    Table.<PredictionOutcome>named("prediction_outcomes")
                                            .lowCardinality(
                                                    "workspace_id", row -> row.run().workspaceId())
                                            .lowCardinality("pipeline", row -> row.run().pipeline())
                                            .lowCardinality(
                                                    "environment", row -> row.run().environment())
                                            .string("run_id", row -> row.run().runId())
                                            .lowCardinality("role", row -> row.role().code())
                                            .dateTime64Millis(
                                                    "start_time", row -> row.run().startMillis())
                                            .dateTime64Millis(
                                                    "end_time", PredictionOutcome::endMillis)
                                            .lowCardinality("outcome", PredictionOutcome::outcome)
                                            .nullableFloat64("seconds", row -> known(row.seconds()))
                                            .uint32("scores", PredictionOutcome::scores)
                                            .lowCardinality(
                                                    "schema_hash", PredictionOutcome::schemaHash)))
                    .nullableDateTime64Millis("high_risk_at", PredictionOutcome::highRiskMillis)
                    .partition(row -> Partitions.month(row.run().startMillis()))
                    .build();

    /** What the numbers of vectors mean. */
    public static final Table<FeatureSchema> SCHEMAS =
            Table.<FeatureSchema>named("feature_schemas")
                    .lowCardinality("workspace_id", schema -> "")
                    .string("schema_hash", FeatureSchema::hash)
                    .arrayString("names", schema -> each(schema, Feature::name))
                    .arrayLowCardinality(
                            "types", schema -> each(schema, feature -> feature.type().wireName()))
                    .arrayLowCardinality("units", schema -> each(schema, Feature::unit))
                    .arrayString("missing", schema -> each(schema, Feature::missing))
                    .arrayString("sentences", schema -> each(schema, Feature::sentence))
                    .build();

    private ScoringTables() {}

    private static TableBuilder<PredictionOutcome> withFirst(
            TableBuilder<PredictionOutcome> table) {
        return table.lowCardinality("first_failure_model", row -> row.first().failureModel())
                .lowCardinality("first_duration_model", row -> row.first().durationModel())
                .float64("first_failure_probability", row -> row.first().failureProbability())
                .lowCardinality("first_risk_level", row -> row.first().riskLevel().code())
                .nullableFloat64(
                        "first_expected_seconds", row -> known(row.first().expectedSeconds()))
                .nullableFloat64("first_lower_seconds", row -> known(row.first().lowerSeconds()))
                .nullableFloat64("first_upper_seconds", row -> known(row.first().upperSeconds()))
                .nullableFloat64("first_interval_level", row -> known(row.first().intervalLevel()));
    }

    private static TableBuilder<PredictionOutcome> withLast(TableBuilder<PredictionOutcome> table) {
        return table.dateTime64Millis("last_event_time", PredictionOutcome::lastMillis)
                .lowCardinality("last_failure_model", row -> row.last().failureModel())
                .lowCardinality("last_duration_model", row -> row.last().durationModel())
                .float64("last_failure_probability", row -> row.last().failureProbability())
                .lowCardinality("last_risk_level", row -> row.last().riskLevel().code())
                .nullableFloat64(
                        "last_expected_seconds", row -> known(row.last().expectedSeconds()))
                .nullableFloat64("last_lower_seconds", row -> known(row.last().lowerSeconds()))
                .nullableFloat64("last_upper_seconds", row -> known(row.last().upperSeconds()))
                .nullableFloat64("last_interval_level", row -> known(row.last().intervalLevel()));
    }

    private static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }

    private static List<String> names(List<Contribution> reasons) {
        return reasons.stream().map(Contribution::feature).toList();
    }

    private static float[] values(List<Contribution> reasons) {
        float[] values = new float[reasons.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = reasons.get(i).value();
        }
        return values;
    }

    private static double[] shares(List<Contribution> reasons) {
        return reasons.stream().mapToDouble(Contribution::contribution).toArray();
    }

    private static List<String> each(FeatureSchema schema, Function<Feature, String> part) {
        return schema.features().stream().map(part).toList();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.models.features.FeatureSchema;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stream of predictions, and what comes of them. */
public final class Scoring {

    private Scoring() {}

    /** Scores runs by their moments. */
    public static SingleOutputStreamOperator<Prediction> predictions(
            DataStream<RunMoment> moments, JobConfiguration configuration) {
        return moments.keyBy(RunMoment::workspaceId, Types.STRING)
                .transform("run-scores", Prediction.TYPE, ScoringOptions.operator(configuration));
    }

    /** What became of predictions. */
    public static DataStream<PredictionOutcome> outcomes(
            SingleOutputStreamOperator<Prediction> predictions) {
        return predictions.getSideOutput(ScoringOperator.OUTCOMES);
    }

    /** What the numbers in vectors mean. */
    public static DataStream<FeatureSchema> schemas(
            SingleOutputStreamOperator<Prediction> predictions) {
        return predictions.getSideOutput(ScoringOperator.SCHEMAS);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.rule.ChangeCheck;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.scoring.registry.Alias;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.streaming.api.datastream.DataStream;
import org.apache.flink.streaming.api.datastream.KeyedStream;
import org.apache.flink.streaming.api.datastream.SingleOutputStreamOperator;

/** The stream of predictions, and what comes of them. */
public final class Scoring {

    private Scoring() {}

    /** The moments of runs, by workspace. */
    public static KeyedStream<RunMoment, String> moments(DataStream<RunMoment> moments) {
        return moments.keyBy(RunMoment::workspaceId, Types.STRING);
    }

    /** The operator that scores runs by their moments, with models that change meanwhile. */
    public static ScoringOperator operator(JobConfiguration configuration) {
        return ScoringOptions.operator(configuration);
    }

    /** The check that a model which is to predict can. */
    public static ChangeCheck changeCheck(JobConfiguration configuration) {
        return ScoringOptions.check(configuration);
    }

    /** Whether it is shown to people and programs; a challenger's is only compared. */
    public static boolean isShown(Prediction prediction) {
        return prediction.role() == Alias.CHAMPION;
    }

    /** What is worth an alert. */
    public static DataStream<Finding> findings(SingleOutputStreamOperator<Prediction> predictions) {
        return predictions.getSideOutput(ScoringOperator.FINDINGS);
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

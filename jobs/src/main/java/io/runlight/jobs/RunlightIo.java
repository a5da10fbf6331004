/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.alert.Alert;
import io.runlight.core.decode.DeadLetter;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.anomaly.Anomaly;
import io.runlight.jobs.decode.Decoded;
import io.runlight.jobs.incident.Incident;
import io.runlight.jobs.incident.IncidentAlert;
import io.runlight.jobs.metric.MetricPane;
import io.runlight.jobs.outlier.OutlierCall;
import io.runlight.jobs.outlier.OutlierRun;
import io.runlight.jobs.rule.SentChange;
import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunRow;
import io.runlight.jobs.run.StepRunRow;
import io.runlight.jobs.scoring.Prediction;
import io.runlight.jobs.scoring.PredictionOutcome;
import io.runlight.jobs.window.LateEvent;
import io.runlight.jobs.window.Pane;
import io.runlight.jobs.window.Window;
import io.runlight.models.features.FeatureSchema;
import java.util.List;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;

/**
 * Where the job reads and writes. The topology knows no more of Kafka and ClickHouse than this, so
 * tests give it lists.
 *
 * @param events the input, decoded
 * @param watermarks the event time of the input
 * @param rawTables raw rows of distinct events
 * @param errors events that tell of an error, with template and category
 * @param runs rows of ended runs
 * @param steps rows of ended step attempts
 * @param liveRuns runs as they are now
 * @param windows whole windows of events
 * @param metricWindows whole windows of metric series
 * @param lateEvents events that came when the window of their minute was gone
 * @param anomalies values of windows that are far from their baselines
 * @param outlierRuns runs that need what runs of their pipeline do not
 * @param predictions what models say of runs
 * @param predictionTopic the champion's, for other programs; null where nobody is told
 * @param predictionOutcomes what became of that
 * @param featureSchemas what the numbers in vectors mean
 * @param outlierCalls calls of models that need far more than those of their series do
 * @param patternMatches what patterns found
 * @param control changes to rules; null where nobody changes them while the job runs
 * @param knownChanges changes that are known from the beginning, those of a replay
 * @param ruleChanges changes that the job took, as rows
 * @param alertTable transitions of alerts, as rows
 * @param alertTopic transitions of alerts, for other programs
 * @param fastAlertTopic the same as soon as they are made; null without a fast lane
 * @param incidents transitions of alerts that belong together
 * @param incidentAlerts which alerts belong to which incident
 * @param deadLetterTable refused input, as rows
 * @param deadLetterTopic refused input, for other programs
 */
public record RunlightIo(
        Source<Decoded, ?, ?> events,
        WatermarkStrategy<Decoded> watermarks,
        Sink<SourcedEvent> rawTables,
        Sink<SourcedEvent> errors,
        Sink<RunRow> runs,
        Sink<StepRunRow> steps,
        Sink<LiveRunRow> liveRuns,
        Sink<Window<Pane>> windows,
        Sink<Window<MetricPane>> metricWindows,
        Sink<LateEvent> lateEvents,
        Sink<Anomaly> anomalies,
        Sink<OutlierRun> outlierRuns,
        Sink<Prediction> predictions,
        Sink<Prediction> predictionTopic,
        Sink<PredictionOutcome> predictionOutcomes,
        Sink<FeatureSchema> featureSchemas,
        Sink<OutlierCall> outlierCalls,
        Sink<Finding> patternMatches,
        Source<SentChange, ?, ?> control,
        List<SettledChange> knownChanges,
        Sink<SettledChange> ruleChanges,
        Sink<Alert> alertTable,
        Sink<Alert> alertTopic,
        Sink<Alert> fastAlertTopic,
        Sink<Incident> incidents,
        Sink<IncidentAlert> incidentAlerts,
        Sink<DeadLetter> deadLetterTable,
        Sink<DeadLetter> deadLetterTopic) {

    /** Kafka and ClickHouse, as the options name them. */
    public static RunlightIo of(JobConfiguration configuration) {
        return RealIo.of(configuration);
    }
}

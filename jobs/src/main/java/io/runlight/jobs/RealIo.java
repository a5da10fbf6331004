/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.core.alert.Alert;
import io.runlight.core.event.SourcedEvent;
import io.runlight.core.topic.Topic;
import io.runlight.flink.clickhouse.ClickHouseSink;
import io.runlight.flink.clickhouse.ConnectionSettings;
import io.runlight.flink.clickhouse.Getter;
import io.runlight.flink.clickhouse.SinkSettings;
import io.runlight.flink.clickhouse.Table;
import io.runlight.flink.config.ClickHouseConfiguration;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import io.runlight.flink.kafka.EventTimes;
import io.runlight.flink.kafka.KafkaProperties;
import io.runlight.flink.kafka.KafkaSinks;
import io.runlight.flink.kafka.KafkaSources;
import io.runlight.jobs.alert.AlertOptions;
import io.runlight.jobs.alert.AlertTables;
import io.runlight.jobs.anomaly.AnomalyTable;
import io.runlight.jobs.backfill.Backfill;
import io.runlight.jobs.backfill.BackfillOptions;
import io.runlight.jobs.backfill.FilteredSink;
import io.runlight.jobs.backfill.JobMode;
import io.runlight.jobs.backfill.WindowsToRepair;
import io.runlight.jobs.decode.Decoded;
import io.runlight.jobs.decode.EventDeserializer;
import io.runlight.jobs.error.ErrorOptions;
import io.runlight.jobs.error.ErrorTable;
import io.runlight.jobs.incident.IncidentTables;
import io.runlight.jobs.landing.DeadLetterTable;
import io.runlight.jobs.landing.RawTables;
import io.runlight.jobs.metric.MetricWindowTable;
import io.runlight.jobs.outlier.OutlierCallTable;
import io.runlight.jobs.outlier.OutlierRunTable;
import io.runlight.jobs.pattern.PatternTable;
import io.runlight.jobs.rule.ChangeDeserializer;
import io.runlight.jobs.rule.RuleChangeTable;
import io.runlight.jobs.rule.RulesOfReplay;
import io.runlight.jobs.rule.SentChange;
import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunTables;
import io.runlight.jobs.scoring.Prediction;
import io.runlight.jobs.scoring.PredictionRecords;
import io.runlight.jobs.scoring.ScoringOptions;
import io.runlight.jobs.scoring.ScoringTables;
import io.runlight.jobs.window.LateEventTable;
import io.runlight.jobs.window.Window;
import io.runlight.jobs.window.WindowTable;
import io.runlight.models.features.FeatureSchema;
import java.io.Serializable;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.flink.api.common.eventtime.SerializableTimestampAssigner;
import org.apache.flink.api.common.eventtime.WatermarkStrategy;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;
import org.apache.flink.connector.kafka.source.KafkaSourceBuilder;
import org.apache.flink.connector.kafka.source.enumerator.initializer.OffsetsInitializer;
import org.apache.flink.streaming.api.functions.sink.v2.DiscardingSink;

/** The job's sources and sinks in Kafka and ClickHouse, made from the options. */
final class RealIo {

    private final JobConfiguration configuration;
    private final ConnectionSettings clickHouse;
    private final SinkSettings settings;
    private final JobMode mode;

    private RealIo(JobConfiguration configuration) {
        this.configuration = configuration;
        this.clickHouse = ClickHouseConfiguration.connection(configuration);
        this.settings = ClickHouseConfiguration.sink(configuration);
        this.mode = configuration.get(BackfillOptions.MODE);
    }

    static RunlightIo of(JobConfiguration configuration) {
        return new RealIo(configuration).create();
    }

    private RunlightIo create() {
        return new RunlightIo(
                events(),
                watermarks(),
                rawTables(),
                exactlyOnce(ErrorTable.of(ErrorOptions.rules(configuration))),
                exactlyOnce(RunTables.runs()),
                exactlyOnce(RunTables.stepRuns()),
                unlessRepairing(upsert(RunTables.liveRuns(), LiveRunRow::key)),
                windows(upsert(WindowTable.TABLE, Window::key)),
                windows(upsert(MetricWindowTable.TABLE, Window::key)),
                live(() -> exactlyOnce(LateEventTable.TABLE)),
                exactlyOnce(AnomalyTable.TABLE),
                exactlyOnce(OutlierRunTable.TABLE),
                exactlyOnce(ScoringTables.PREDICTIONS),
                configuration.get(ScoringOptions.TOPIC) ? predictionTopic() : null,
                exactlyOnce(ScoringTables.OUTCOMES),
                unlessRepairing(upsert(ScoringTables.SCHEMAS, FeatureSchema::hash)),
                exactlyOnce(OutlierCallTable.TABLE),
                exactlyOnce(PatternTable.TABLE),
                mode == JobMode.LIVE ? control() : null,
                mode == JobMode.REPLAY ? RulesOfReplay.of(configuration) : List.of(),
                live(() -> exactlyOnce(RuleChangeTable.TABLE)),
                exactlyOnce(AlertTables.alerts()),
                alertTopic(),
                configuration.get(AlertOptions.FAST_LANE) ? fastAlertTopic() : null,
                exactlyOnce(IncidentTables.INCIDENTS),
                exactlyOnce(IncidentTables.ALERTS),
                live(() -> exactlyOnce(DeadLetterTable.TABLE)),
                live(() -> KafkaSinks.deadLetters(configuration)));
    }

    private Source<Decoded, ?, ?> events() {
        EventDeserializer deserializer =
                new EventDeserializer(
                        configuration.get(RunlightOptions.KAFKA_TOPIC_PREFIX),
                        configuration.get(RunlightOptions.KAFKA_MAX_AHEAD));
        if (mode != JobMode.LIVE) {
            return Backfill.of(configuration).events(deserializer);
        }
        return configuration.get(JobOptions.SOURCE_BOUNDED)
                ? KafkaSources.boundedEvents(configuration, deserializer)
                : KafkaSources.events(configuration, deserializer);
    }

    private WatermarkStrategy<Decoded> watermarks() {
        if (mode != JobMode.LIVE) {
            return Backfill.of(configuration).watermarks();
        }
        SerializableTimestampAssigner<Decoded> times = (decoded, kafkaTime) -> decoded.timestamp();
        return configuration.get(JobOptions.SOURCE_BOUNDED)
                ? EventTimes.ofReplay(configuration, times)
                : EventTimes.ofStream(configuration, times);
    }

    /** From the beginning: what was changed before the first checkpoint is in force, too. */
    private Source<SentChange, ?, ?> control() {
        KafkaSourceBuilder<SentChange> changes =
                KafkaSources.builder(
                                List.of(Topic.CONTROL), configuration, new ChangeDeserializer())
                        .setStartingOffsets(OffsetsInitializer.earliest());
        return configuration.get(JobOptions.SOURCE_BOUNDED)
                ? changes.setBounded(OffsetsInitializer.latest()).build()
                : changes.build();
    }

    private Sink<SourcedEvent> rawTables() {
        return unlessRepairing(
                ClickHouseSink.<SourcedEvent>exactlyOnce(clickHouse)
                        .named("raw")
                        .routed(RawTables::of)
                        .settings(settings)
                        .build());
    }

    private Sink<Alert> alertTopic() {
        return live(
                () ->
                        KafkaSinks.exactlyOnce(
                                "alerts",
                                configuration,
                                new AlertRecords(
                                        KafkaProperties.topicName(Topic.ALERTS, configuration))));
    }

    private Sink<Alert> fastAlertTopic() {
        return live(
                () ->
                        KafkaSinks.atLeastOnce(
                                configuration,
                                new AlertRecords(
                                        KafkaProperties.topicName(
                                                Topic.FAST_ALERTS, configuration))));
    }

    private Sink<Prediction> predictionTopic() {
        return live(
                () ->
                        KafkaSinks.exactlyOnce(
                                "predictions",
                                configuration,
                                new PredictionRecords(
                                        KafkaProperties.topicName(
                                                Topic.PREDICTIONS, configuration))));
    }

    private <T> Sink<T> exactlyOnce(Table<T> table) {
        return unlessRepairing(
                ClickHouseSink.<T>exactlyOnce(clickHouse).into(table).settings(settings).build());
    }

    /** The past is nobody's news. */
    private <T> Sink<T> live(Supplier<Sink<T>> sink) {
        return mode == JobMode.LIVE ? sink.get() : new DiscardingSink<>();
    }

    /** A recomputation writes windows and nothing else. */
    private <T> Sink<T> unlessRepairing(Sink<T> sink) {
        return mode == JobMode.RECOMPUTE ? new DiscardingSink<>() : sink;
    }

    private <C> Sink<Window<C>> windows(Sink<Window<C>> sink) {
        if (mode != JobMode.RECOMPUTE) {
            return sink;
        }
        WindowsToRepair wanted = Backfill.of(configuration).windows();
        return new FilteredSink<>(sink, (Predicate<Window<C>> & Serializable) wanted::contains);
    }

    private <T> Sink<T> upsert(Table<T> table, Getter<T, ?> key) {
        return ClickHouseSink.<T>upsert(clickHouse).into(table).key(key).settings(settings).build();
    }
}

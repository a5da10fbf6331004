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
import io.runlight.flink.kafka.KafkaProperties;
import io.runlight.flink.kafka.KafkaSinks;
import io.runlight.flink.kafka.KafkaSources;
import io.runlight.jobs.alert.AlertTables;
import io.runlight.jobs.decode.Decoded;
import io.runlight.jobs.decode.EventDeserializer;
import io.runlight.jobs.landing.DeadLetterTable;
import io.runlight.jobs.landing.RawTables;
import io.runlight.jobs.run.RunTables;
import io.runlight.jobs.window.Window;
import io.runlight.jobs.window.WindowTable;
import java.util.List;
import org.apache.flink.api.connector.sink2.Sink;
import org.apache.flink.api.connector.source.Source;

/** The job's sources and sinks in Kafka and ClickHouse, made from the options. */
final class RealIo {

    private final JobConfiguration configuration;
    private final ConnectionSettings clickHouse;
    private final SinkSettings settings;

    private RealIo(JobConfiguration configuration) {
        this.configuration = configuration;
        this.clickHouse = ClickHouseConfiguration.connection(configuration);
        this.settings = ClickHouseConfiguration.sink(configuration);
    }

    static RunlightIo of(JobConfiguration configuration) {
        return new RealIo(configuration).create();
    }

    private RunlightIo create() {
        return new RunlightIo(
                events(),
                KafkaSources.watermarks(configuration, (decoded, kafkaTime) -> decoded.timestamp()),
                rawTables(),
                exactlyOnce(RunTables.runs()),
                exactlyOnce(RunTables.stepRuns()),
                upsert(
                        RunTables.liveRuns(),
                        row -> List.of(row.run().workspaceId(), row.run().runId())),
                upsert(WindowTable.TABLE, Window::key),
                exactlyOnce(AlertTables.alerts()),
                alertTopic(),
                exactlyOnce(DeadLetterTable.TABLE),
                KafkaSinks.deadLetters(configuration));
    }

    private Source<Decoded, ?, ?> events() {
        EventDeserializer deserializer =
                new EventDeserializer(configuration.get(RunlightOptions.KAFKA_TOPIC_PREFIX));
        return configuration.get(JobOptions.SOURCE_BOUNDED)
                ? KafkaSources.boundedEvents(configuration, deserializer)
                : KafkaSources.events(configuration, deserializer);
    }

    private Sink<SourcedEvent> rawTables() {
        return ClickHouseSink.<SourcedEvent>exactlyOnce(clickHouse)
                .named("raw")
                .routed(RawTables::of)
                .settings(settings)
                .build();
    }

    private Sink<Alert> alertTopic() {
        return KafkaSinks.exactlyOnce(
                "alerts",
                configuration,
                new AlertRecords(KafkaProperties.topicName(Topic.ALERTS, configuration)));
    }

    private <T> Sink<T> exactlyOnce(Table<T> table) {
        return ClickHouseSink.<T>exactlyOnce(clickHouse).into(table).settings(settings).build();
    }

    private <T> Sink<T> upsert(Table<T> table, Getter<T, ?> key) {
        return ClickHouseSink.<T>upsert(clickHouse).into(table).key(key).settings(settings).build();
    }
}

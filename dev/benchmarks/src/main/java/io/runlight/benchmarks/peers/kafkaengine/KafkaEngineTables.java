/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.kafkaengine;

import io.runlight.benchmarks.peers.RawTables;
import io.runlight.core.topic.Topic;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.stream.Collectors;

/** The raw tables of the peer and the tables that read the topics into them. */
final class KafkaEngineTables {

    /** What ours have beside the fields of the event; the last of them is our sink's own. */
    private static final String PLACE = "'kafka_partition', 'kafka_offset', 'chunk_id'";

    private final ClickHouseEngine clickHouse;
    private final String database;

    KafkaEngineTables(ClickHouseEngine clickHouse, String database) {
        this.clickHouse = clickHouse;
        this.database = database;
    }

    void createRaw() {
        clickHouse.query("CREATE DATABASE " + database);
        RawTables.copyInto(clickHouse, database);
    }

    /** Begins to read; whatever hangs on the raw tables must be there. */
    void createReaders(String bootstrapServers, String topicPrefix) {
        RawTables.byTopic()
                .forEach(
                        (topic, table) -> {
                            createQueue(bootstrapServers, topicPrefix, topic, table);
                            createReader(table);
                        });
    }

    private void createQueue(
            String bootstrapServers, String topicPrefix, Topic topic, String table) {
        String columns =
                clickHouse
                        .rows(
                                """
                                SELECT concat(name, ' ', type) FROM system.columns
                                WHERE database = '%s' AND table = '%s' AND name NOT IN (%s)
                                ORDER BY position FORMAT TSVRaw
                                """
                                        .formatted(database, table, PLACE))
                        .stream()
                        .collect(Collectors.joining(", "));
        clickHouse.query(
                """
                CREATE TABLE %s.queue_%s (%s) ENGINE = Kafka SETTINGS
                  kafka_broker_list = '%s',
                  kafka_topic_list = '%s',
                  kafka_group_name = '%s',
                  kafka_format = 'JSONEachRow',
                  kafka_max_block_size = 262144,
                  kafka_flush_interval_ms = 2000,
                  input_format_skip_unknown_fields = 1,
                  date_time_input_format = 'best_effort'
                """
                        .formatted(
                                database,
                                table,
                                columns,
                                bootstrapServers,
                                topicPrefix + topic.topicName(),
                                topicPrefix + database));
    }

    private void createReader(String table) {
        clickHouse.query(
                """
                CREATE MATERIALIZED VIEW %1$s.read_%2$s TO %1$s.%2$s AS
                SELECT *, _partition AS kafka_partition, _offset AS kafka_offset
                FROM %1$s.queue_%2$s
                """
                        .formatted(database, table));
    }
}

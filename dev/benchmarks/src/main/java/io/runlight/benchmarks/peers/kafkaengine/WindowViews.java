/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.kafkaengine;

import io.runlight.benchmarks.peers.RawTables;
import io.runlight.benchmarks.peers.window.PeerInterval;
import io.runlight.benchmarks.peers.window.PeerScope;
import io.runlight.core.topic.Topic;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.stream.Collectors;

/** A table of windows per interval, and the views that fill them whenever raw rows arrive. */
final class WindowViews {

    private final ClickHouseEngine clickHouse;
    private final String database;
    private final PeerScope scope;

    WindowViews(ClickHouseEngine clickHouse, String database, PeerScope scope) {
        this.clickHouse = clickHouse;
        this.database = database;
        this.scope = scope;
    }

    void create() {
        PeerInterval shorter = null;
        for (PeerInterval interval : scope.intervals()) {
            clickHouse.query(
                    """
                    CREATE TABLE %s.%s
                    (
                      workspace_id LowCardinality(String), dimension LowCardinality(String),
                      series String, window_start DateTime('UTC'), %s
                    )
                    ENGINE = AggregatingMergeTree
                    PARTITION BY toYYYYMM(window_start)
                    ORDER BY (workspace_id, dimension, series, window_start)
                    """
                            .formatted(database, table(interval), Aggregate.columns()));
            if (shorter != null) {
                createLonger(shorter, interval);
            }
            shorter = interval;
        }
        RawTables.byTopic().forEach(this::createShortest);
    }

    /** The name of the table of an interval. */
    static String table(PeerInterval interval) {
        return "windows_" + interval.seconds();
    }

    private void createLonger(PeerInterval shorter, PeerInterval longer) {
        clickHouse.query(
                """
                CREATE MATERIALIZED VIEW %1$s.add_%2$s TO %1$s.%2$s AS
                SELECT workspace_id, dimension, series,
                  toStartOfInterval(w.window_start, INTERVAL %3$d SECOND, 'UTC') AS window_start,
                  %4$s
                FROM %1$s.%5$s AS w
                GROUP BY workspace_id, dimension, series, window_start
                """
                        .formatted(
                                database,
                                table(longer),
                                longer.seconds(),
                                Aggregate.merged(),
                                table(shorter)));
    }

    private void createShortest(Topic topic, String table) {
        clickHouse.query(
                """
                CREATE MATERIALIZED VIEW %1$s.add_%2$s TO %1$s.%3$s AS
                SELECT workspace_id, one.1 AS dimension, one.2 AS series,
                  toStartOfInterval(event_time, INTERVAL %7$d SECOND, 'UTC') AS window_start, %4$s
                FROM (SELECT *, %5$s FROM %1$s.%2$s) AS l
                ARRAY JOIN arrayFilter(one -> one.3, [%6$s]) AS one
                GROUP BY workspace_id, dimension, series, window_start
                """
                        .formatted(
                                database,
                                table,
                                table(scope.shortest()),
                                Aggregate.ofTopic(topic),
                                MissingLabels.of(topic),
                                series(),
                                scope.shortest().seconds()));
    }

    private String series() {
        return scope.dimensions().stream()
                .map(
                        each ->
                                "('%s', %s, %s)"
                                        .formatted(
                                                each.wireName(),
                                                "toString(" + each.seriesSql() + ")",
                                                "toBool(" + each.conditionSql() + ")"))
                .collect(Collectors.joining(", "));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers;

import io.runlight.core.topic.Topic;
import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The raw tables, of which every peer has its own copy: same columns, codecs, keys and indices. */
public final class RawTables {

    private static final Map<Topic, String> TABLES =
            new TreeMap<>(
                    Map.of(
                            Topic.PIPELINE_RUNS, "pipeline_run_events",
                            Topic.STEPS, "step_events",
                            Topic.LLM_CALLS, "llm_calls",
                            Topic.ACTIVITIES, "activities",
                            Topic.METRICS, "metric_samples"));

    private RawTables() {}

    /** The raw table of each topic. */
    public static Map<Topic, String> byTopic() {
        return TABLES;
    }

    /** Makes empty copies of ours in a database. */
    public static void copyInto(ClickHouseEngine clickHouse, String database) {
        for (String table : TABLES.values()) {
            clickHouse.query(
                    "CREATE TABLE %s.%s AS runlight_data.%s".formatted(database, table, table));
        }
    }

    /** How many rows there are, as they lie: nothing is merged away first. */
    public static long rows(ClickHouseEngine clickHouse, String database) {
        return Long.parseLong(
                clickHouse.query(
                        "SELECT sum(rows) FROM ("
                                + TABLES.values().stream()
                                        .map(
                                                table ->
                                                        "SELECT count() AS rows FROM %s.%s"
                                                                .formatted(database, table))
                                        .collect(Collectors.joining(" UNION ALL "))
                                + ")"));
    }
}

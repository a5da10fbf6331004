/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.util.Map;
import java.util.TreeMap;

/** The query settings that the sinks' inserts depend on; servers' defaults have changed often. */
final class InsertSettings {

    private InsertSettings() {}

    /** One synchronous insert of one block, refused when it touches more than one partition. */
    static Map<String, String> atomic(String token) {
        Map<String, String> settings = common();
        settings.put("insert_deduplication_token", token);
        settings.put("max_partitions_per_insert_block", "1");
        settings.put("throw_on_max_partitions_per_insert_block", "1");
        return settings;
    }

    /** One synchronous insert that may touch any number of partitions and may be repeated. */
    static Map<String, String> repeatable() {
        Map<String, String> settings = common();
        settings.put("max_partitions_per_insert_block", "0");
        return settings;
    }

    private static Map<String, String> common() {
        Map<String, String> settings = new TreeMap<>();
        settings.put("async_insert", "0");
        settings.put("deduplicate_blocks_in_dependent_materialized_views", "1");
        settings.put("input_format_parallel_parsing", "0");
        settings.put("insert_deduplicate", "1");
        settings.put("max_insert_block_size", Integer.toString(SinkSettings.MAX_BLOCK_ROWS));
        settings.put("max_insert_threads", "1");
        return settings;
    }
}

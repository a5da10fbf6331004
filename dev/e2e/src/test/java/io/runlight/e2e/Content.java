/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The content of all tables as checksums: rows counted and hashed in any order, without what names
 * a delivery (the chunk, the version, the revision; the place of records without a key).
 */
final class Content {

    private static final Map<String, String> TABLES = new LinkedHashMap<>();

    static {
        TABLES.put("pipeline_run_events", "* EXCEPT (chunk_id)");
        TABLES.put("step_events", "* EXCEPT (chunk_id)");
        TABLES.put("llm_calls", "* EXCEPT (chunk_id)");
        TABLES.put("activities", "* EXCEPT (chunk_id)");
        TABLES.put("metric_samples", "* EXCEPT (chunk_id)");
        TABLES.put("errors", "* EXCEPT (chunk_id)");
        TABLES.put("runs", "* EXCEPT (chunk_id, revision)");
        TABLES.put("step_runs", "* EXCEPT (chunk_id, revision)");
        TABLES.put("series_windows", "* EXCEPT (version)");
        TABLES.put("metric_windows", "* EXCEPT (version)");
        TABLES.put("anomalies", "* EXCEPT (chunk_id)");
        TABLES.put("pattern_matches", "* EXCEPT (chunk_id)");
        TABLES.put("predictions", "* EXCEPT (chunk_id, latency_micros)");
        TABLES.put("prediction_outcomes", "* EXCEPT (chunk_id)");
        TABLES.put("alerts", "* EXCEPT (chunk_id)");
        TABLES.put("incidents", "* EXCEPT (chunk_id)");
        TABLES.put("incident_alerts", "* EXCEPT (chunk_id)");
        TABLES.put("dead_letters", "topic, stage, reason, field, value, key, payload");
    }

    private Content() {}

    /** One line per table: {@code rows} and {@code hash}. */
    static Map<String, String> checksums(ClickHouseEngine clickHouse) {
        Map<String, String> checksums = new LinkedHashMap<>();
        TABLES.forEach(
                (table, columns) ->
                        checksums.put(
                                table,
                                clickHouse.query(
                                        """
                                        SELECT count(), sum(cityHash64(toString(tuple(%s))))
                                        FROM runlight_data.%s FINAL
                                        """
                                                .formatted(columns, table))));
        return checksums;
    }
}

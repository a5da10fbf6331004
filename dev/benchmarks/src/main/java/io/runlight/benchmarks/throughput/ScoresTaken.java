/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.throughput;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How long the scores of a replay took, in microseconds, with features and, where there are any,
 * reasons.
 */
record ScoresTaken(long scores, long explained, long p50, long p99, long slowest) {

    static ScoresTaken of(ClickHouseEngine clickHouse) {
        String[] row =
                clickHouse
                        .rows(
                                """
                                SELECT count(), countIf(notEmpty(failure_reasons)),
                                  toUInt64(quantile(0.5)(latency_micros)),
                                  toUInt64(quantile(0.99)(latency_micros)), max(latency_micros)
                                FROM runlight_data.predictions
                                """)
                        .get(0)
                        .split("\t");
        return new ScoresTaken(
                Long.parseLong(row[0]),
                Long.parseLong(row[1]),
                Long.parseLong(row[2]),
                Long.parseLong(row[3]),
                Long.parseLong(row[4]));
    }

    Map<String, Object> figures() {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("scores", scores);
        figures.put("scores_explained", explained);
        figures.put("score_micros_p50", p50);
        figures.put("score_micros_p99", p99);
        figures.put("score_micros_max", slowest);
        return figures;
    }

    @Override
    public String toString() {
        return "scores: %,d, %,d of them explained; p50 %,d us, p99 %,d us, slowest %,d us"
                .formatted(scores, explained, p50, p99, slowest);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.landing;

import io.runlight.core.event.Decimals;
import io.runlight.core.event.LlmCallEvent;
import io.runlight.core.event.SourcedEvent;
import io.runlight.flink.clickhouse.Table;

/** The table {@code llm_calls}. */
final class LlmCallTable {

    static final Table<SourcedEvent> TABLE =
            RawTables.end(
                    RawTables.named("llm_calls")
                            .lowCardinality("pipeline", row -> call(row).pipeline())
                            .string("run_id", row -> call(row).runId())
                            .lowCardinality("step", row -> call(row).step())
                            .string("call_id", row -> call(row).callId())
                            .string("user_id", row -> call(row).userId())
                            .string("session_id", row -> call(row).sessionId())
                            .lowCardinality("provider", row -> call(row).provider())
                            .lowCardinality("model", row -> call(row).model())
                            .lowCardinality("operation", row -> call(row).operation())
                            .nullableUInt64("input_tokens", row -> call(row).inputTokens())
                            .nullableUInt64("output_tokens", row -> call(row).outputTokens())
                            .nullableUInt64("cached_tokens", row -> call(row).cachedTokens())
                            .nullableUInt64("reasoning_tokens", row -> call(row).reasoningTokens())
                            .nullableDecimal18FromDouble(
                                    "cost_usd", Decimals.USD_SCALE, row -> call(row).costUsd())
                            .nullableFloat64("latency_ms", row -> call(row).latencyMillis())
                            .nullableFloat64(
                                    "time_to_first_token_ms",
                                    row -> call(row).timeToFirstTokenMillis())
                            .lowCardinality("finish_reason", row -> call(row).finishReason())
                            .lowCardinality("error_type", row -> call(row).errorType())
                            .string("error_message", row -> call(row).errorMessage()));

    private LlmCallTable() {}

    private static LlmCallEvent call(SourcedEvent row) {
        return (LlmCallEvent) row.event();
    }
}

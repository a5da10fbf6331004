/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.peers.kafkaengine;

import io.runlight.core.topic.Topic;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A column of the windows, and what each topic adds to it. */
enum Aggregate {
    EVENTS(Type.SUM, null, "count()"),
    RUNS_STARTED(Type.SUM, Topic.PIPELINE_RUNS, "countIf(status = 'started')"),
    RUNS_COMPLETED(Type.SUM, Topic.PIPELINE_RUNS, "countIf(status = 'completed')"),
    RUNS_FAILED(Type.SUM, Topic.PIPELINE_RUNS, "countIf(status = 'failed')"),
    RUNS_CANCELLED(Type.SUM, Topic.PIPELINE_RUNS, "countIf(status = 'cancelled')"),
    STEPS_COMPLETED(Type.SUM, Topic.STEPS, "countIf(status = 'completed')"),
    STEPS_FAILED(Type.SUM, Topic.STEPS, "countIf(status = 'failed')"),
    STEPS_CANCELLED(Type.SUM, Topic.STEPS, "countIf(status = 'cancelled')"),
    STEP_RETRIES(
            Type.SUM,
            Topic.STEPS,
            "countIf(attempt > 1 AND status IN ('completed', 'failed', 'cancelled'))"),
    LLM_CALLS(Type.SUM, Topic.LLM_CALLS, "count()"),
    LLM_ERRORS(Type.SUM, Topic.LLM_CALLS, "countIf(error_type != '')"),
    ACTIVITIES(Type.SUM, Topic.ACTIVITIES, "count()"),
    INPUT_TOKENS(Type.SUM, Topic.LLM_CALLS, "sum(ifNull(l.input_tokens, 0))"),
    OUTPUT_TOKENS(Type.SUM, Topic.LLM_CALLS, "sum(ifNull(l.output_tokens, 0))"),
    CACHED_TOKENS(Type.SUM, Topic.LLM_CALLS, "sum(ifNull(l.cached_tokens, 0))"),
    REASONING_TOKENS(Type.SUM, Topic.LLM_CALLS, "sum(ifNull(l.reasoning_tokens, 0))"),
    COST_NANOS(Type.SUM, Topic.LLM_CALLS, "toUInt64(sum(ifNull(l.cost_usd, 0)) * 1000000000)"),
    CREDIT_MICROS(Type.SUM, Topic.ACTIVITIES, "toUInt64(sum(ifNull(l.credits, 0)) * 1000000)"),
    DURATION(Type.QUANTILES, Topic.PIPELINE_RUNS, "toFloat64(l.duration_ms)"),
    STEP_DURATION(Type.QUANTILES, Topic.STEPS, "toFloat64(l.duration_ms)"),
    LATENCY(Type.QUANTILES, Topic.LLM_CALLS, "l.latency_ms"),
    TIME_TO_FIRST_TOKEN(Type.QUANTILES, Topic.LLM_CALLS, "l.time_to_first_token_ms"),
    USERS(Type.USERS, null, "nullIf(l.user_id, '')");

    /** How a column adds up. */
    private enum Type {
        SUM("SimpleAggregateFunction(sum, UInt64)", "%s", "sum(w.%s)"),
        QUANTILES(
                "AggregateFunction(quantilesDD(0.01, 0.5, 0.95, 0.99), Nullable(Float64))",
                "quantilesDDState(0.01, 0.5, 0.95, 0.99)(%s)",
                "quantilesDDMergeState(0.01, 0.5, 0.95, 0.99)(w.%s)"),
        USERS(
                "AggregateFunction(uniqCombined(12), Nullable(String))",
                "uniqCombinedState(12)(toNullable(toString(%s)))",
                "uniqCombinedMergeState(12)(w.%s)");

        private final String column;
        private final String state;
        private final String merge;

        Type(String column, String state, String merge) {
            this.column = column;
            this.state = state;
            this.merge = merge;
        }
    }

    private final Type type;
    private final Topic topic;
    private final String value;

    /**
     * @param topic whose events add to it; null for all
     */
    Aggregate(Type type, Topic topic, String value) {
        this.type = type;
        this.topic = topic;
        this.value = value;
    }

    private String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All columns with their types. */
    static String columns() {
        return joined(each -> each.column() + " " + each.type.column);
    }

    /** All columns as the sums of those of shorter windows {@code w}. */
    static String merged() {
        return joined(each -> each.type.merge.formatted(each.column()) + " AS " + each.column());
    }

    /**
     * What the rows {@code l} of a topic add; columns that it does not touch keep their default.
     */
    static String ofTopic(Topic topic) {
        return Arrays.stream(values())
                .filter(each -> each.topic == null || each.topic == topic)
                .map(each -> each.type.state.formatted(each.value) + " AS " + each.column())
                .collect(Collectors.joining(", "));
    }

    private static String joined(Function<Aggregate, String> each) {
        return Arrays.stream(values()).map(each).collect(Collectors.joining(", "));
    }
}

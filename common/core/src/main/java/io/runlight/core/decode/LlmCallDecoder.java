/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.LlmCallEvent;

/** The decoder of events of a model call. */
final class LlmCallDecoder {

    private static final NameTable NAMES =
            CommonFields.with(
                    "pipeline",
                    "run_id",
                    "step",
                    "call_id",
                    "user_id",
                    "session_id",
                    "provider",
                    "model",
                    "operation",
                    "input_tokens",
                    "output_tokens",
                    "cached_tokens",
                    "reasoning_tokens",
                    "cost_usd",
                    "latency_ms",
                    "time_to_first_token_ms",
                    "finish_reason",
                    "error_type",
                    "error_message");

    private static final int PIPELINE = CommonFields.OWN;
    private static final int RUN_ID = CommonFields.OWN + 1;
    private static final int STEP = CommonFields.OWN + 2;
    private static final int CALL_ID = CommonFields.OWN + 3;
    private static final int USER_ID = CommonFields.OWN + 4;
    private static final int SESSION_ID = CommonFields.OWN + 5;
    private static final int PROVIDER = CommonFields.OWN + 6;
    private static final int MODEL = CommonFields.OWN + 7;
    private static final int OPERATION = CommonFields.OWN + 8;
    private static final int INPUT_TOKENS = CommonFields.OWN + 9;
    private static final int OUTPUT_TOKENS = CommonFields.OWN + 10;
    private static final int CACHED_TOKENS = CommonFields.OWN + 11;
    private static final int REASONING_TOKENS = CommonFields.OWN + 12;
    private static final int COST_USD = CommonFields.OWN + 13;
    private static final int LATENCY_MS = CommonFields.OWN + 14;
    private static final int TIME_TO_FIRST_TOKEN_MS = CommonFields.OWN + 15;
    private static final int FINISH_REASON = CommonFields.OWN + 16;
    private static final int ERROR_TYPE = CommonFields.OWN + 17;
    private static final int ERROR_MESSAGE = CommonFields.OWN + 18;

    private static final double MOST_USD = 1_000_000;

    private final FieldOrder order = new FieldOrder(NAMES);

    LlmCallEvent decode(FieldReader in, CommonFields common) throws RefusedException {
        String pipeline = null;
        String runId = null;
        String step = null;
        String callId = null;
        String userId = null;
        String sessionId = null;
        String provider = null;
        String model = null;
        String operation = null;
        Long inputTokens = null;
        Long outputTokens = null;
        Long cachedTokens = null;
        Long reasoningTokens = null;
        Double costUsd = null;
        Double latencyMillis = null;
        Double timeToFirstTokenMillis = null;
        String finishReason = null;
        String errorType = null;
        String errorMessage = null;
        while (in.next(order)) {
            switch (in.field()) {
                case PIPELINE -> pipeline = in.name();
                case RUN_ID -> runId = in.id();
                case STEP -> step = in.name();
                case CALL_ID -> callId = in.id();
                case USER_ID -> userId = in.id();
                case SESSION_ID -> sessionId = in.id();
                case PROVIDER -> provider = in.name();
                case MODEL -> model = in.name();
                case OPERATION -> operation = in.name();
                case INPUT_TOKENS -> inputTokens = in.integer();
                case OUTPUT_TOKENS -> outputTokens = in.integer();
                case CACHED_TOKENS -> cachedTokens = in.integer();
                case REASONING_TOKENS -> reasoningTokens = in.integer();
                case COST_USD -> costUsd = in.decimal(0, MOST_USD);
                case LATENCY_MS -> latencyMillis = in.decimal(0, EventDecoder.LONGEST_MILLIS);
                case TIME_TO_FIRST_TOKEN_MS ->
                        timeToFirstTokenMillis = in.decimal(0, EventDecoder.LONGEST_MILLIS);
                case FINISH_REASON -> finishReason = in.name();
                case ERROR_TYPE -> errorType = in.name();
                case ERROR_MESSAGE -> errorMessage = in.text();
                default -> common.read(in);
            }
        }
        common.end(in);
        if (provider == null) {
            throw in.missing("provider");
        }
        if (model == null) {
            throw in.missing("model");
        }
        return new LlmCallEvent(
                common.eventId(),
                common.eventTime(),
                common.workspaceId(),
                common.environment(),
                pipeline,
                runId,
                step,
                callId,
                userId,
                sessionId,
                provider,
                model,
                operation,
                inputTokens,
                outputTokens,
                cachedTokens,
                reasoningTokens,
                costUsd,
                latencyMillis,
                timeToFirstTokenMillis,
                finishReason,
                errorType,
                errorMessage,
                in.attributes());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.Map;

/**
 * One request to a model provider, reported at its end; {@code null} means that the producer did
 * not say.
 *
 * @param timeToFirstTokenMillis from the request to the first token, in milliseconds
 * @param latencyMillis from the request to the last token, in milliseconds
 * @param inputTokens tokens of the prompt, cached ones included
 * @param cachedTokens part of the input tokens that the provider read from its cache
 * @param outputTokens tokens of the answer, reasoning included
 * @param reasoningTokens part of the output tokens spent on reasoning
 * @param costUsd price of the call in US dollars
 * @param errorType null when the call succeeded
 */
public record LlmCallEvent(
        String eventId,
        long eventTimeMillis,
        String workspaceId,
        String environment,
        String pipeline,
        String runId,
        String step,
        String callId,
        String userId,
        String sessionId,
        String provider,
        String model,
        String operation,
        Long inputTokens,
        Long outputTokens,
        Long cachedTokens,
        Long reasoningTokens,
        Double costUsd,
        Double latencyMillis,
        Double timeToFirstTokenMillis,
        String finishReason,
        String errorType,
        String errorMessage,
        Map<String, String> attributes)
        implements Event {

    @Override
    public EventKind kind() {
        return EventKind.LLM_CALL;
    }

    /** Whether the provider refused or failed the call. */
    public boolean failed() {
        return errorType != null;
    }
}

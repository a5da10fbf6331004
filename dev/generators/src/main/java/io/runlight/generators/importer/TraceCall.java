/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.importer;

import io.runlight.core.event.LlmCallEvent;
import java.util.Map;

/**
 * One model call of a trace, on the trace's own clock; null where the trace does not say.
 *
 * @param timeMillis when it ended, or when it came in if its latency is unknown
 */
record TraceCall(
        String id,
        long timeMillis,
        String provider,
        String model,
        String operation,
        String userId,
        Long inputTokens,
        Long outputTokens,
        Double latencyMillis,
        String errorType,
        Map<String, String> attributes) {

    LlmCallEvent event(String workspace, ImportSettings settings) {
        return new LlmCallEvent(
                id,
                settings.clock().at(timeMillis),
                workspace,
                "",
                null,
                null,
                null,
                id,
                userId,
                null,
                provider,
                model,
                operation,
                inputTokens,
                outputTokens,
                null,
                null,
                null,
                latencyMillis,
                null,
                null,
                errorType,
                null,
                attributes);
    }
}

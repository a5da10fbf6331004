/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.truth;

import io.runlight.core.event.LlmCallEvent;

/** The running totals of a workspace's model calls. */
final class UsageCounter {

    private static final double NANOS = 1e9;

    private long calls;
    private long errors;
    private long inputTokens;
    private long outputTokens;
    private long cachedTokens;
    private long reasoningTokens;
    private long costNanoUsd;

    void add(LlmCallEvent call) {
        calls++;
        errors += call.failed() ? 1 : 0;
        inputTokens += orZero(call.inputTokens());
        outputTokens += orZero(call.outputTokens());
        cachedTokens += orZero(call.cachedTokens());
        reasoningTokens += orZero(call.reasoningTokens());
        costNanoUsd += call.costUsd() == null ? 0 : Math.round(call.costUsd() * NANOS);
    }

    GroundTruth.Usage total() {
        return new GroundTruth.Usage(
                calls,
                errors,
                inputTokens,
                outputTokens,
                cachedTokens,
                reasoningTokens,
                costNanoUsd);
    }

    private static long orZero(Long value) {
        return value == null ? 0 : value;
    }
}

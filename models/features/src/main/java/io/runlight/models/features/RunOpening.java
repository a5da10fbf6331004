/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import io.runlight.core.event.RunPlan;
import java.util.Map;

/**
 * What is known of a run (or a step, or a request) at the moment when it starts; null where the
 * producer did not say.
 *
 * @param environment for example {@code production}; empty when the producer says none
 * @param scheduledMillis when it was due
 * @param attempt 1 for the first try
 * @param attributes what the producer told beyond the contract; never null
 */
public record RunOpening(
        String workspace,
        String environment,
        String pipeline,
        String runId,
        long startMillis,
        Long scheduledMillis,
        String parentRunId,
        int attempt,
        String userId,
        String provider,
        String model,
        RunPlan plan,
        Map<String, String> attributes) {}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.decode;

import io.runlight.core.event.RunPlan;
import io.runlight.core.id.ContentIds;
import java.util.Map;
import java.util.TreeMap;

/** The decoder of the plan inside a run's event. */
final class PlanDecoder {

    private static final NameTable NAMES =
            NameTable.of(
                    "step_count",
                    "llm_steps",
                    "data_steps",
                    "api_steps",
                    "complexity",
                    "loops",
                    "max_iterations",
                    "conditionals",
                    "parallelism",
                    "estimated_cpu",
                    "estimated_memory_bytes",
                    "estimated_tokens",
                    "estimated_llm_calls",
                    "input_bytes",
                    "configuration",
                    "configuration_hash");

    private final FieldOrder order = new FieldOrder(NAMES);

    RunPlan decode(FieldReader in) throws RefusedException {
        FieldReader.Outer outer = in.enter();
        Integer stepCount = null;
        Integer llmSteps = null;
        Integer dataSteps = null;
        Integer apiSteps = null;
        Double complexity = null;
        Integer loops = null;
        Integer maxIterations = null;
        Integer conditionals = null;
        Integer parallelism = null;
        Double estimatedCpu = null;
        Long estimatedMemoryBytes = null;
        Long estimatedTokens = null;
        Integer estimatedLlmCalls = null;
        Long inputBytes = null;
        Map<String, String> configuration = Map.of();
        String configurationHash = null;
        while (in.next(order)) {
            switch (in.field()) {
                case 0 -> stepCount = in.smallInteger();
                case 1 -> llmSteps = in.smallInteger();
                case 2 -> dataSteps = in.smallInteger();
                case 3 -> apiSteps = in.smallInteger();
                case 4 -> complexity = in.decimal(0, Double.MAX_VALUE);
                case 5 -> loops = in.smallInteger();
                case 6 -> maxIterations = in.smallInteger();
                case 7 -> conditionals = in.smallInteger();
                case 8 -> parallelism = in.smallInteger();
                case 9 -> estimatedCpu = in.decimal(0, Double.MAX_VALUE);
                case 10 -> estimatedMemoryBytes = in.integer();
                case 11 -> estimatedTokens = in.integer();
                case 12 -> estimatedLlmCalls = in.smallInteger();
                case 13 -> inputBytes = in.integer();
                case 14 -> configuration = in.texts();
                case 15 -> configurationHash = in.id();
                default -> throw new IllegalStateException("No plan field " + in.field());
            }
        }
        in.leave(outer);
        if (configurationHash == null && !configuration.isEmpty()) {
            configurationHash = hash(configuration);
        }
        return new RunPlan(
                stepCount,
                llmSteps,
                dataSteps,
                apiSteps,
                complexity,
                loops,
                maxIterations,
                conditionals,
                parallelism,
                estimatedCpu,
                estimatedMemoryBytes,
                estimatedTokens,
                estimatedLlmCalls,
                inputBytes,
                configuration,
                configurationHash);
    }

    /** The hash of a configuration, whatever the order of its entries. */
    private static String hash(Map<String, String> configuration) {
        String[] parts = new String[1 + 2 * configuration.size()];
        parts[0] = "configuration";
        int next = 1;
        for (Map.Entry<String, String> entry : new TreeMap<>(configuration).entrySet()) {
            parts[next++] = entry.getKey();
            parts[next++] = entry.getValue();
        }
        return ContentIds.of(parts);
    }
}

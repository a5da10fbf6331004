/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.event;

import java.util.Map;

/**
 * What a producer knows of a run before it starts; every part may be null.
 *
 * @param stepCount number of steps in the graph
 * @param llmSteps steps that call models
 * @param dataSteps steps that move or transform data
 * @param apiSteps steps that call other services
 * @param complexity mean complexity of the steps, in the producer's own unit
 * @param loops number of loops in the graph
 * @param maxIterations most iterations that a loop may take
 * @param conditionals number of branches in the graph
 * @param parallelism most steps at one time
 * @param estimatedCpu estimated CPU, in cores
 * @param estimatedMemoryBytes estimated peak memory
 * @param estimatedTokens estimated tokens of all model calls
 * @param estimatedLlmCalls estimated number of model calls
 * @param inputBytes size of the input
 * @param configuration parameters of the run, by name; never null
 * @param configurationHash hash of the parameters, from the producer or derived from them
 */
public record RunPlan(
        Integer stepCount,
        Integer llmSteps,
        Integer dataSteps,
        Integer apiSteps,
        Double complexity,
        Integer loops,
        Integer maxIterations,
        Integer conditionals,
        Integer parallelism,
        Double estimatedCpu,
        Long estimatedMemoryBytes,
        Long estimatedTokens,
        Integer estimatedLlmCalls,
        Long inputBytes,
        Map<String, String> configuration,
        String configurationHash) {}

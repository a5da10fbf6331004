/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features;

import static io.runlight.models.features.FeatureType.COUNT;
import static io.runlight.models.features.FeatureType.NUMBER;

import io.runlight.core.event.RunPlan;
import java.util.List;
import java.util.function.Function;

/** What the plan of a run says. */
final class PlanFeatures {

    static final List<FeatureDefinition<RunOpening>> ALL =
            List.of(
                    count("steps", "Steps in the graph.", RunPlan::stepCount),
                    count("llm_steps", "Steps that call models.", RunPlan::llmSteps),
                    count("data_steps", "Steps that move or change data.", RunPlan::dataSteps),
                    count("api_steps", "Steps that call other services.", RunPlan::apiSteps),
                    plan(
                            "complexity",
                            NUMBER,
                            "1",
                            "Mean complexity of the steps, in the producer's own unit.",
                            RunPlan::complexity),
                    count("loops", "Loops in the graph.", RunPlan::loops),
                    count("max_iterations", "Most turns of a loop.", RunPlan::maxIterations),
                    count("conditionals", "Branches in the graph.", RunPlan::conditionals),
                    count("parallelism", "Most steps at one time.", RunPlan::parallelism),
                    plan("cpu", NUMBER, "cores", "Estimated CPU.", RunPlan::estimatedCpu),
                    plan(
                            "memory",
                            NUMBER,
                            "bytes",
                            "Estimated peak memory.",
                            RunPlan::estimatedMemoryBytes),
                    plan(
                            "tokens",
                            COUNT,
                            "tokens",
                            "Estimated tokens of all model calls.",
                            RunPlan::estimatedTokens),
                    count("llm_calls", "Estimated model calls.", RunPlan::estimatedLlmCalls),
                    plan("input", NUMBER, "bytes", "Size of the input.", RunPlan::inputBytes));

    private PlanFeatures() {}

    private static FeatureDefinition<RunOpening> count(
            String name, String sentence, Function<RunPlan, ? extends Number> value) {
        return plan(name, COUNT, "1", sentence, value);
    }

    private static FeatureDefinition<RunOpening> plan(
            String name,
            FeatureType type,
            String unit,
            String sentence,
            Function<RunPlan, ? extends Number> value) {
        return FeatureDefinition.of(
                "plan." + name,
                type,
                unit,
                "the plan does not say",
                sentence,
                run -> {
                    Number number = run.plan() == null ? null : value.apply(run.plan());
                    return number == null ? Double.NaN : number.doubleValue();
                });
    }
}

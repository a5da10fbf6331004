/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.generators.traffic;

import io.runlight.core.event.StepType;
import java.util.List;

/**
 * A step of a pipeline and how its attempts usually go.
 *
 * @param medianSeconds median time of an attempt, model calls not included
 * @param failureProbability of one attempt
 * @param maxAttempts after so many failed attempts the run fails
 * @param calls what it asks a model, or null
 */
record StepProfile(
        String name,
        StepType type,
        double medianSeconds,
        List<String> dependsOn,
        double failureProbability,
        int maxAttempts,
        Calls calls) {

    /**
     * The model calls of a step attempt.
     *
     * @param inputTokens median tokens of a prompt
     * @param outputTokens median tokens of an answer
     */
    record Calls(
            ModelProfile model, int fewest, int most, double inputTokens, double outputTokens) {

        double mean() {
            return (fewest + most) / 2.0;
        }
    }

    static StepProfile of(StepType type, String name, double medianSeconds, String... dependsOn) {
        return new StepProfile(name, type, medianSeconds, List.of(dependsOn), 0.02, 2, null);
    }

    StepProfile asking(ModelProfile model, int fewest, int most, double input, double output) {
        Calls asked = new Calls(model, fewest, most, input, output);
        return new StepProfile(
                name, type, medianSeconds, dependsOn, failureProbability, maxAttempts, asked);
    }

    StepProfile failing(double probability, int attempts) {
        return new StepProfile(name, type, medianSeconds, dependsOn, probability, attempts, calls);
    }
}

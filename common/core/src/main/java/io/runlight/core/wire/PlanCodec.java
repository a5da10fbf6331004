/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import io.runlight.core.event.RunPlan;
import java.io.IOException;

/** The binary form of a run's plan, version 1. */
public final class PlanCodec {

    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    private PlanCodec() {}

    public static void write(RunPlan plan, BinaryOutput out) throws IOException {
        if (plan == null) {
            out.code(ABSENT);
            return;
        }
        out.code(PRESENT);
        out.optionalInt(plan.stepCount());
        out.optionalInt(plan.llmSteps());
        out.optionalInt(plan.dataSteps());
        out.optionalInt(plan.apiSteps());
        out.optionalDouble(plan.complexity());
        out.optionalInt(plan.loops());
        out.optionalInt(plan.maxIterations());
        out.optionalInt(plan.conditionals());
        out.optionalInt(plan.parallelism());
        out.optionalDouble(plan.estimatedCpu());
        out.optionalLong(plan.estimatedMemoryBytes());
        out.optionalLong(plan.estimatedTokens());
        out.optionalInt(plan.estimatedLlmCalls());
        out.optionalLong(plan.inputBytes());
        out.texts(plan.configuration());
        out.text(plan.configurationHash());
    }

    public static RunPlan read(BinaryInput in) throws IOException {
        if (in.code() == ABSENT) {
            return null;
        }
        return new RunPlan(
                in.optionalInt(),
                in.optionalInt(),
                in.optionalInt(),
                in.optionalInt(),
                in.optionalDouble(),
                in.optionalInt(),
                in.optionalInt(),
                in.optionalInt(),
                in.optionalInt(),
                in.optionalDouble(),
                in.optionalLong(),
                in.optionalLong(),
                in.optionalInt(),
                in.optionalLong(),
                in.texts(),
                in.text());
    }
}

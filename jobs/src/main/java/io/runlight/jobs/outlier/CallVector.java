/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.event.LlmCallEvent;
import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.models.outlier.CallMeasure;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What a call of a model needed. Texts are empty where nobody said anything.
 *
 * @param succeeded whether others may be compared with it
 * @param values in the order of {@link CallMeasure}; NaN where not known
 */
public record CallVector(
        String workspaceId,
        String pipeline,
        String environment,
        String step,
        String runId,
        String eventId,
        String provider,
        String model,
        long atMillis,
        boolean succeeded,
        double[] values) {

    /** The Flink type. */
    public static final TypeInformation<CallVector> TYPE =
            CodecTypeInformation.of(CallVector.class, CallVectorCodec.class);

    /** What an event says. */
    static CallVector of(LlmCallEvent call) {
        double[] values = new double[CallMeasure.count()];
        values[CallMeasure.DURATION.ordinal()] = orUnknown(call.latencyMillis());
        values[CallMeasure.COST.ordinal()] = orUnknown(call.costUsd());
        values[CallMeasure.TOKENS.ordinal()] = tokens(call.inputTokens(), call.outputTokens());
        return new CallVector(
                call.workspaceId(),
                orEmpty(call.pipeline()),
                orEmpty(call.environment()),
                orEmpty(call.step()),
                orEmpty(call.runId()),
                call.eventId(),
                orEmpty(call.provider()),
                orEmpty(call.model()),
                call.eventTimeMillis(),
                !call.failed(),
                values);
    }

    /** The key of its series: the step that called; the model where the call names no step. */
    public String key() {
        String series = step.isEmpty() ? "m" + provider + "/" + model : "s" + step;
        return workspaceId.length()
                + "|"
                + workspaceId
                + "|"
                + pipeline.length()
                + "|"
                + pipeline
                + "|"
                + series;
    }

    /** What it is compared with: calls of its step, or of its model. */
    String comparedWith() {
        return step.isEmpty() ? "model" : "step";
    }

    private static double orUnknown(Double value) {
        return value == null ? Double.NaN : value;
    }

    private static double tokens(Long input, Long output) {
        return input == null && output == null
                ? Double.NaN
                : (input == null ? 0.0 : input) + (output == null ? 0.0 : output);
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.models.outlier.RunMeasure;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What a run has needed so far, or in all.
 *
 * @param atMillis event time of its end, or of the event up to which this counts
 * @param values in the order of {@link RunMeasure}; NaN where not known
 */
public record RunVector(
        String workspaceId,
        String pipeline,
        String environment,
        String runId,
        RunStage stage,
        long atMillis,
        double[] values) {

    /** The Flink type. */
    public static final TypeInformation<RunVector> TYPE =
            CodecTypeInformation.of(RunVector.class, RunVectorCodec.class);

    /** The key of the pipeline: no two have the same. */
    public String key() {
        return workspaceId.length() + ":" + workspaceId + pipeline;
    }

    /** Whether the run is over. */
    boolean isEnd() {
        return stage != RunStage.RUNNING;
    }

    double value(RunMeasure measure) {
        return values[measure.ordinal()];
    }
}

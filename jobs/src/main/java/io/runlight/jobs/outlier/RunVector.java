/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.models.outlier.RunMeasure;
import java.util.Arrays;
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

    /** Whether it says the same of the same run; arrays are equal only to themselves. */
    public boolean isSameAs(RunVector other) {
        return workspaceId.equals(other.workspaceId)
                && pipeline.equals(other.pipeline)
                && environment.equals(other.environment)
                && runId.equals(other.runId)
                && stage == other.stage
                && atMillis == other.atMillis
                && Arrays.equals(values, other.values);
    }

    double value(RunMeasure measure) {
        return values[measure.ordinal()];
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.registry.Alias;
import java.util.List;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What models say of a run at a moment: a row of the table {@code predictions}.
 *
 * @param scoreNumber counts the scores of the run from 1
 * @param role whose models say it
 * @param atMillis event time of the moment
 * @param remainingSeconds from the moment to the expected end; NaN where nothing is known
 * @param failureReasons the features that moved the probability most, where they are told
 * @param durationReasons the features that moved the duration most, where they are told
 * @param schemaHash of the features
 * @param features NaN where missing
 * @param latencyMicros how long the score took
 */
public record Prediction(
        ScoredRun run,
        long scoreNumber,
        Alias role,
        ScoredWhen when,
        long atMillis,
        Estimate estimate,
        double remainingSeconds,
        List<Contribution> failureReasons,
        List<Contribution> durationReasons,
        String schemaHash,
        float[] features,
        long latencyMicros) {

    /** The Flink type. */
    public static final TypeInformation<Prediction> TYPE =
            CodecTypeInformation.of(Prediction.class, PredictionCodec.class);

    public Prediction {
        failureReasons = List.copyOf(failureReasons);
        durationReasons = List.copyOf(durationReasons);
    }
}

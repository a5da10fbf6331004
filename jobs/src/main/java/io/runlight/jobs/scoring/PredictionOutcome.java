/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.flink.type.CodecTypeInformation;
import io.runlight.models.scoring.registry.Alias;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/**
 * What had been said of a run that ended, and what became true: a row of the table {@code
 * prediction_outcomes}.
 *
 * @param role whose models said it
 * @param outcome {@code completed}, {@code failed} or {@code cancelled}
 * @param seconds how long it took; NaN where nobody knows
 * @param scores how often it was scored before its end
 * @param first what was said at its start
 * @param lastMillis when it was scored last before its end
 * @param last what was said then
 * @param highRiskMillis when its risk was high first, or null
 */
public record PredictionOutcome(
        ScoredRun run,
        Alias role,
        long endMillis,
        String outcome,
        double seconds,
        long scores,
        String schemaHash,
        Estimate first,
        long lastMillis,
        Estimate last,
        Long highRiskMillis) {

    /** The Flink type. */
    public static final TypeInformation<PredictionOutcome> TYPE =
            CodecTypeInformation.of(PredictionOutcome.class, PredictionOutcomeCodec.class);
}

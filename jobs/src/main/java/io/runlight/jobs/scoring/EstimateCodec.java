/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.models.scoring.RiskLevel;
import java.io.IOException;

/** The parts of binary forms that scores have in common; their version is that of the whole. */
final class EstimateCodec {

    private EstimateCodec() {}

    static void write(Estimate estimate, BinaryOutput output) throws IOException {
        output.text(estimate.failureModel());
        output.text(estimate.durationModel());
        output.real(estimate.failureProbability());
        output.real(estimate.expectedSeconds());
        output.real(estimate.lowerSeconds());
        output.real(estimate.upperSeconds());
        output.real(estimate.intervalLevel());
    }

    static Estimate readEstimate(BinaryInput input) throws IOException {
        String failureModel = input.text();
        String durationModel = input.text();
        double probability = input.real();
        return new Estimate(
                failureModel,
                durationModel,
                probability,
                RiskLevel.of(probability),
                input.real(),
                input.real(),
                input.real(),
                input.real());
    }

    static void write(ScoredRun run, BinaryOutput output) throws IOException {
        output.text(run.workspaceId());
        output.text(run.pipeline());
        output.text(run.environment());
        output.text(run.runId());
        output.integer(run.startMillis());
    }

    static ScoredRun readRun(BinaryInput input) throws IOException {
        return new ScoredRun(
                input.text(), input.text(), input.text(), input.text(), input.integer());
    }
}

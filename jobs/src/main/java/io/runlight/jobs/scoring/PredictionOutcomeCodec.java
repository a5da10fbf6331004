/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import io.runlight.models.scoring.registry.Alias;
import java.io.IOException;

/** The binary form of {@link PredictionOutcome}. */
public final class PredictionOutcomeCodec extends RecordCodec<PredictionOutcome> {

    private static final int VERSION = 1;

    public PredictionOutcomeCodec() {
        super(VERSION, "The outcome of a prediction");
    }

    @Override
    protected void write(PredictionOutcome outcome, BinaryOutput output) throws IOException {
        EstimateCodec.write(outcome.run(), output);
        output.text(outcome.role().code());
        output.integer(outcome.endMillis());
        output.text(outcome.outcome());
        output.real(outcome.seconds());
        output.integer(outcome.scores());
        output.text(outcome.schemaHash());
        EstimateCodec.write(outcome.first(), output);
        output.integer(outcome.lastMillis());
        EstimateCodec.write(outcome.last(), output);
        output.optionalLong(outcome.highRiskMillis());
    }

    @Override
    protected PredictionOutcome read(BinaryInput input, int version) throws IOException {
        return new PredictionOutcome(
                EstimateCodec.readRun(input),
                Alias.of(input.text()),
                input.integer(),
                input.text(),
                input.real(),
                input.integer(),
                input.text(),
                EstimateCodec.readEstimate(input),
                input.integer(),
                EstimateCodec.readEstimate(input),
                input.optionalLong());
    }
}

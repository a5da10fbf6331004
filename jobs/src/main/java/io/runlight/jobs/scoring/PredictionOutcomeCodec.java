/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.jobs.alert.StateVersion;
import io.runlight.models.scoring.registry.Alias;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link PredictionOutcome}. */
public final class PredictionOutcomeCodec implements Codec<PredictionOutcome> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(PredictionOutcome outcome, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
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
    public PredictionOutcome read(DataInput source) throws IOException {
        input.from(source);
        StateVersion.check(input.code(), VERSION, "The outcome of a prediction");
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.StateVersion;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.registry.Alias;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The binary form of {@link Prediction}. */
public final class PredictionCodec implements Codec<Prediction> {

    private static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(Prediction prediction, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        EstimateCodec.write(prediction.run(), output);
        output.integer(prediction.scoreNumber());
        output.text(prediction.role().code());
        output.code(prediction.when().code());
        output.integer(prediction.atMillis());
        EstimateCodec.write(prediction.estimate(), output);
        output.real(prediction.remainingSeconds());
        write(prediction.failureReasons(), target);
        write(prediction.durationReasons(), target);
        output.text(prediction.schemaHash());
        Floats.write(prediction.features(), output, target);
        output.integer(prediction.latencyMicros());
    }

    @Override
    public Prediction read(DataInput source) throws IOException {
        input.from(source);
        StateVersion.check(input.code(), VERSION, "A prediction");
        return new Prediction(
                EstimateCodec.readRun(input),
                input.integer(),
                Alias.of(input.text()),
                ScoredWhen.ofCode(input.code()),
                input.integer(),
                EstimateCodec.readEstimate(input),
                input.real(),
                readReasons(source),
                readReasons(source),
                input.text(),
                Floats.read(input, source),
                input.integer());
    }

    private void write(List<Contribution> reasons, DataOutput target) throws IOException {
        output.integer(reasons.size());
        for (Contribution reason : reasons) {
            output.text(reason.feature());
            target.writeFloat(reason.value());
            output.real(reason.contribution());
        }
    }

    private List<Contribution> readReasons(DataInput source) throws IOException {
        long size = input.integer();
        List<Contribution> reasons = new ArrayList<>();
        for (long i = 0; i < size; i++) {
            reasons.add(new Contribution(input.text(), source.readFloat(), input.real()));
        }
        return reasons;
    }
}

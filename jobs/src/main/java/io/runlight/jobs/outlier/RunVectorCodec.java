/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.type.RecordCodec;
import io.runlight.models.outlier.RunMeasure;
import java.io.IOException;
import java.util.Arrays;

/** The binary form of {@link RunVector}. */
public final class RunVectorCodec extends RecordCodec<RunVector> {

    private static final int VERSION = 1;

    public RunVectorCodec() {
        super(VERSION, "What a run needed");
    }

    @Override
    protected void write(RunVector run, BinaryOutput output) throws IOException {
        output.text(run.workspaceId());
        output.text(run.pipeline());
        output.text(run.environment());
        output.text(run.runId());
        output.code(run.stage().code());
        output.integer(run.atMillis());
        writeValues(run.values(), output);
    }

    @Override
    protected RunVector read(BinaryInput input, int version) throws IOException {
        return new RunVector(
                input.text(),
                input.text(),
                input.text(),
                input.text(),
                RunStage.ofCode(input.code()),
                input.integer(),
                readValues(input, RunMeasure.count()));
    }

    static void writeValues(double[] values, BinaryOutput output) throws IOException {
        output.integer(values.length);
        for (double value : values) {
            output.real(value);
        }
    }

    /** Measures that came later than the bytes are not known. */
    static double[] readValues(BinaryInput input, int measures) throws IOException {
        int written = (int) input.integer();
        double[] values = new double[Math.max(written, measures)];
        Arrays.fill(values, Double.NaN);
        for (int i = 0; i < written; i++) {
            values[i] = input.real();
        }
        return values;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.models.outlier.RunHistoryCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link PipelineWatch}. */
final class PipelineWatchCodec implements StateCodec<PipelineWatch> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final double threshold;

    /**
     * @param threshold from how many deviations on a measure is outside
     */
    PipelineWatchCodec(double threshold) {
        this.threshold = threshold;
    }

    @Override
    public void write(PipelineWatch watch, DataOutput target) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(target);
        output.code(VERSION);
        output.integer(watch.lastAt);
        RunHistoryCodec.write(watch.history, target);
        output.integer(watch.waiting.size());
        RunVectorCodec vectors = new RunVectorCodec();
        for (RunVector run : watch.waiting) {
            vectors.write(run, target);
        }
        output.integer(watch.told.size());
        for (Map.Entry<String, Integer> run : watch.told.entrySet()) {
            output.text(run.getKey());
            output.integer(run.getValue());
        }
    }

    @Override
    public PipelineWatch read(DataInput source) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(source);
        OutlierVersions.check("A watched pipeline", input.code(), VERSION);
        long lastAt = input.integer();
        PipelineWatch watch = new PipelineWatch(RunHistoryCodec.read(source, threshold));
        watch.lastAt = lastAt;
        long waiting = input.integer();
        RunVectorCodec vectors = new RunVectorCodec();
        for (long i = 0; i < waiting; i++) {
            watch.take(vectors.read(source));
        }
        long told = input.integer();
        for (long i = 0; i < told; i++) {
            watch.told.put(input.text(), (int) input.integer());
        }
        return watch;
    }
}

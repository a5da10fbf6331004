/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import io.runlight.jobs.alert.FindingCodec;
import io.runlight.models.outlier.RunHistoryCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The binary form of {@link PipelineWatch}. */
final class PipelineWatchCodec implements StateCodec<PipelineWatch> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 2;

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
        writeEpisode(watch.episode, output, target);
    }

    @Override
    public PipelineWatch read(DataInput source) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(source);
        int version = input.code();
        StateVersion.check(version, VERSION, "A watched pipeline");
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
        watch.episode = version < 2 ? null : readEpisode(input, source);
        return watch;
    }

    private static void writeEpisode(OutlierEpisode episode, BinaryOutput output, DataOutput target)
            throws IOException {
        target.writeBoolean(episode != null);
        if (episode != null) {
            new FindingCodec().write(episode.said, target);
            output.integer(episode.lastAt);
            output.names(List.copyOf(episode.running));
        }
    }

    private static OutlierEpisode readEpisode(BinaryInput input, DataInput source)
            throws IOException {
        if (!source.readBoolean()) {
            return null;
        }
        OutlierEpisode episode = new OutlierEpisode();
        episode.said = new FindingCodec().read(source);
        episode.lastAt = input.integer();
        episode.running.addAll(input.names());
        return episode;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link AnomalyEpisode}. */
final class AnomalyEpisodeCodec implements StateCodec<AnomalyEpisode> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    @Override
    public void write(AnomalyEpisode episode, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(episode.since);
        output.integer(episode.windows);
        output.integer(episode.windowsTold);
        output.integer(episode.severityTold);
        output.names(episode.evidence);
        AnomalyCodec anomalies = new AnomalyCodec();
        anomalies.write(episode.last, out);
        anomalies.write(episode.worst, out);
    }

    @Override
    public AnomalyEpisode read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        StateVersion.check(input.code(), VERSION, "An episode of anomalies");
        AnomalyEpisode episode = new AnomalyEpisode(input.integer());
        episode.windows = (int) input.integer();
        episode.windowsTold = (int) input.integer();
        episode.severityTold = (int) input.integer();
        episode.evidence.addAll(input.names());
        AnomalyCodec anomalies = new AnomalyCodec();
        episode.last = anomalies.read(in);
        episode.worst = anomalies.read(in);
        return episode;
    }
}

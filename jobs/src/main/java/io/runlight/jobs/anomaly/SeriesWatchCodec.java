/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import io.runlight.models.anomaly.SeriesBaselineCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link SeriesWatch}. */
final class SeriesWatchCodec implements StateCodec<SeriesWatch> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final int ABSENT = 0;
    private static final int PRESENT = 1;

    @Override
    public void write(SeriesWatch watch, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(watch.lastTested);
        output.integer(watch.waiting.size());
        for (Map.Entry<Long, long[]> window : watch.waiting.entrySet()) {
            output.integer(window.getKey());
            Amounts.write(window.getValue(), output);
        }
        output.integer(watch.baselines.length);
        for (var baseline : watch.baselines) {
            output.code(baseline == null ? ABSENT : PRESENT);
            if (baseline != null) {
                SeriesBaselineCodec.write(baseline, out);
            }
        }
    }

    @Override
    public SeriesWatch read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        StateVersion.check(input.code(), VERSION, "A watched series");
        SeriesWatch watch = new SeriesWatch();
        watch.lastTested = input.integer();
        long windows = input.integer();
        for (long i = 0; i < windows; i++) {
            watch.waiting.put(input.integer(), Amounts.read(input));
        }
        long measures = input.integer();
        for (int i = 0; i < measures; i++) {
            if (input.code() == PRESENT) {
                watch.baselines[i] = SeriesBaselineCodec.read(in);
            }
        }
        return watch;
    }
}

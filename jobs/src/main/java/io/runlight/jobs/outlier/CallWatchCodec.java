/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.StateVersion;
import io.runlight.models.outlier.CallHistoryCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link CallWatch}. */
final class CallWatchCodec implements StateCodec<CallWatch> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;

    private final double threshold;

    /**
     * @param threshold from how many deviations on a measure is outside
     */
    CallWatchCodec(double threshold) {
        this.threshold = threshold;
    }

    @Override
    public void write(CallWatch watch, DataOutput target) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(target);
        output.code(VERSION);
        output.integer(watch.lastAt);
        CallHistoryCodec.write(watch.history, target);
        output.integer(watch.waiting.size());
        CallVectorCodec vectors = new CallVectorCodec();
        for (CallVector call : watch.waiting) {
            vectors.write(call, target);
        }
    }

    @Override
    public CallWatch read(DataInput source) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(source);
        StateVersion.check(input.code(), VERSION, "A watched series of calls");
        long lastAt = input.integer();
        CallWatch watch = new CallWatch(CallHistoryCodec.read(source, threshold));
        watch.lastAt = lastAt;
        long waiting = input.integer();
        CallVectorCodec vectors = new CallVectorCodec();
        for (long i = 0; i < waiting; i++) {
            watch.waiting.add(vectors.read(source));
        }
        return watch;
    }
}

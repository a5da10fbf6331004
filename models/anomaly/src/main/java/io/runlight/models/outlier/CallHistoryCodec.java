/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of {@link CallHistory}: the calls, from which everything else follows. */
public final class CallHistoryCodec {

    /** No history has more bytes. */
    public static final int MOST_BYTES = 3_000;

    private static final int VERSION = 1;

    private CallHistoryCodec() {}

    public static void write(CallHistory history, DataOutput target) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(target);
        output.code(VERSION);
        output.integer(history.pressure);
        output.integer(CallMeasure.count());
        RunHistoryCodec.write(history.calls, output);
    }

    /**
     * Reads a history.
     *
     * @throws IOException if a release wrote it that is not known yet
     */
    public static CallHistory read(DataInput source, double threshold) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(source);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "A history of calls of version "
                            + version
                            + " cannot be read: this release knows version "
                            + VERSION
                            + "; restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
        CallHistory history = new CallHistory(threshold);
        history.pressure = (int) input.integer();
        int measures = (int) input.integer();
        RunHistoryCodec.read(history.calls, measures, input);
        return history;
    }
}

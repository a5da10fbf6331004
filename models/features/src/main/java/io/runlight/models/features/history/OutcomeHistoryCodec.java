/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The binary form of {@link OutcomeHistory}: at most {@link #MOST_BYTES}. */
public final class OutcomeHistoryCodec {

    /** What no history exceeds. */
    public static final int MOST_BYTES = 1_900;

    /** Since the second version it is known when each run ended. */
    private static final int VERSION = 2;

    private static final int WITHOUT_ENDS = 1;

    private OutcomeHistoryCodec() {}

    public static void write(OutcomeHistory history, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(history.streak);
        out.writeDouble(history.fadedFailures);
        out.writeDouble(history.fadedRuns);
        out.writeLong(history.lastStart);
        out.writeLong(history.lastFailure);
        out.writeLong(history.lastSuccess);
        write(history.recent, output, out);
        write(history.open, output);
        write(history.starts, output);
        writeEnds(history, output);
    }

    /**
     * @throws IOException if another release wrote it in a form that this one does not know
     */
    public static OutcomeHistory read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        if (version != VERSION && version != WITHOUT_ENDS) {
            throw new IOException(
                    "A history of binary version %d cannot be read by this release, which knows versions up to %d: restore the savepoint with the release that wrote it or a newer one"
                            .formatted(version, VERSION));
        }
        OutcomeHistory history = new OutcomeHistory();
        history.streak = input.integer();
        history.fadedFailures = in.readDouble();
        history.fadedRuns = in.readDouble();
        history.lastStart = in.readLong();
        history.lastFailure = in.readLong();
        history.lastSuccess = in.readLong();
        read(history.recent, input, in);
        read(history.open, input);
        read(history.starts, input);
        if (version == WITHOUT_ENDS) {
            Arrays.fill(history.recent.ends, 0, history.recent.held(), OutcomeHistory.NEVER);
        } else {
            readEnds(history, input);
        }
        return history;
    }

    /** Each as the time before the last end, so that a few bytes are enough. */
    private static void writeEnds(OutcomeHistory history, BinaryOutput output) throws IOException {
        for (int i = 0; i < history.recent.held(); i++) {
            output.integer(history.lastEnd() - history.recent.ends[i]);
        }
    }

    private static void readEnds(OutcomeHistory history, BinaryInput input) throws IOException {
        for (int i = 0; i < history.recent.held(); i++) {
            history.recent.ends[i] = history.lastEnd() - input.integer();
        }
    }

    private static void write(RecentOutcomes recent, BinaryOutput output, DataOutput out)
            throws IOException {
        output.integer(recent.count);
        output.integer(recent.failedBits);
        for (int i = 0; i < recent.held(); i++) {
            out.writeFloat(recent.seconds[i]);
            out.writeFloat(recent.relative[i]);
            out.writeFloat(recent.sizes[i]);
        }
    }

    private static void read(RecentOutcomes recent, BinaryInput input, DataInput in)
            throws IOException {
        recent.count = input.integer();
        recent.failedBits = input.integer();
        int held = recent.held();
        int room = roomFor(held, recent.seconds.length, recent.capacity);
        recent.seconds = Arrays.copyOf(recent.seconds, room);
        recent.relative = Arrays.copyOf(recent.relative, room);
        recent.sizes = Arrays.copyOf(recent.sizes, room);
        recent.ends = Arrays.copyOf(recent.ends, room);
        for (int i = 0; i < held; i++) {
            recent.seconds[i] = in.readFloat();
            recent.relative[i] = in.readFloat();
            recent.sizes[i] = in.readFloat();
        }
    }

    private static int roomFor(int held, int young, int capacity) {
        int room = young;
        while (room < held) {
            room = Math.min(capacity, 2 * room);
        }
        return room;
    }

    private static void write(OpenStarts open, BinaryOutput output) throws IOException {
        output.integer(open.size);
        for (int i = 0; i < open.size; i++) {
            output.integer(open.millis[i]);
        }
    }

    private static void read(OpenStarts open, BinaryInput input) throws IOException {
        int size = (int) input.integer();
        if (size < 0 || size > OpenStarts.MOST) {
            throw new IOException(size + " open runs show that the bytes are damaged");
        }
        for (int i = 0; i < size; i++) {
            open.add(input.integer());
        }
    }

    private static void write(HourlyCounts starts, BinaryOutput output) throws IOException {
        output.integer(starts.lastHour);
        for (int count : starts.counts) {
            output.integer(count);
        }
    }

    private static void read(HourlyCounts starts, BinaryInput input) throws IOException {
        starts.lastHour = input.integer();
        for (int i = 0; i < starts.counts.length; i++) {
            starts.counts[i] = (int) input.integer();
        }
    }
}

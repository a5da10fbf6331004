/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of {@link SeriesBaseline}: at most {@link #MOST_BYTES}, fewer while it is young.
 */
public final class SeriesBaselineCodec {

    /** What no baseline exceeds. */
    public static final int MOST_BYTES = 3_300;

    private static final int VERSION = 1;

    private SeriesBaselineCodec() {}

    public static void write(SeriesBaseline baseline, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(baseline.streak);
        output.integer(baseline.sinceUnusual);
        write(baseline.expectation, output, out);
        MomentSurprise moments = baseline.moments;
        out.writeDouble(moments.fading);
        out.writeDouble(moments.last);
        write(moments.deviations, output, out);
        write(moments.moves, output, out);
        for (TailHistogram side : moments.sides) {
            write(side, output, out);
        }
        write(moments.sums, output, out);
    }

    /**
     * @throws IOException if another release wrote it in a form that this one does not know
     */
    public static SeriesBaseline read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "A baseline of binary version %d cannot be read by this release, which knows version %d: restore the savepoint with the release that wrote it or a newer one"
                            .formatted(version, VERSION));
        }
        SeriesBaseline baseline = new SeriesBaseline();
        baseline.streak = (int) input.integer();
        baseline.sinceUnusual = (int) input.integer();
        read(baseline.expectation, input, in);
        MomentSurprise moments = baseline.moments;
        moments.fading = in.readDouble();
        moments.last = in.readDouble();
        read(moments.deviations, input, in);
        read(moments.moves, input, in);
        for (TailHistogram side : moments.sides) {
            read(side, input, in);
        }
        read(moments.sums, input, in);
        return baseline;
    }

    private static void write(Expectation expectation, BinaryOutput output, DataOutput out)
            throws IOException {
        output.integer(expectation.learned);
        output.integer(expectation.seen);
        out.writeDouble(expectation.level);
        out.writeDouble(expectation.spread);
        out.writeDouble(expectation.error);
        out.writeDouble(expectation.errorOfLevel);
        out.writeDouble(expectation.errorOfDay);
        out.writeDouble(expectation.errorOfWeek);
        write(expectation.day, out);
        write(expectation.week, out);
    }

    private static void read(Expectation expectation, BinaryInput input, DataInput in)
            throws IOException {
        expectation.learned = input.integer();
        expectation.seen = input.integer();
        expectation.level = in.readDouble();
        expectation.spread = in.readDouble();
        expectation.error = in.readDouble();
        expectation.errorOfLevel = in.readDouble();
        expectation.errorOfDay = in.readDouble();
        expectation.errorOfWeek = in.readDouble();
        read(expectation.day, in);
        read(expectation.week, in);
    }

    private static void write(SlotLevels slots, DataOutput out) throws IOException {
        for (int i = 0; i < slots.counts.length; i++) {
            out.writeByte(slots.counts[i]);
            if (slots.counts[i] > 0) {
                out.writeByte(slots.visits[i]);
                out.writeByte(slots.lastVisits[i]);
                out.writeFloat(slots.levels[i]);
            }
        }
    }

    private static void read(SlotLevels slots, DataInput in) throws IOException {
        for (int i = 0; i < slots.counts.length; i++) {
            slots.counts[i] = in.readByte();
            if (slots.counts[i] > 0) {
                slots.visits[i] = in.readByte();
                slots.lastVisits[i] = in.readByte();
                slots.levels[i] = in.readFloat();
            }
        }
    }

    private static void write(RecentValues recent, BinaryOutput output, DataOutput out)
            throws IOException {
        output.integer(recent.count);
        for (int i = 0; i < recent.held(); i++) {
            out.writeFloat(recent.values[i]);
        }
    }

    private static void read(RecentValues recent, BinaryInput input, DataInput in)
            throws IOException {
        recent.count = input.integer();
        for (int i = 0; i < recent.held(); i++) {
            recent.values[i] = in.readFloat();
        }
    }

    /** Bins without counts are bits only. */
    private static void write(TailHistogram tail, BinaryOutput output, DataOutput out)
            throws IOException {
        output.integer(tail.top);
        output.code(tail.untilFade);
        out.writeFloat(tail.below);
        int filled = 0;
        for (int i = 0; i < TailHistogram.BINS; i++) {
            filled |= tail.bins[i] > 0 ? 1 << i : 0;
        }
        output.integer(filled);
        for (float bin : tail.bins) {
            if (bin > 0) {
                out.writeFloat(bin);
            }
        }
    }

    private static void read(TailHistogram tail, BinaryInput input, DataInput in)
            throws IOException {
        tail.top = (int) input.integer();
        tail.untilFade = input.code();
        tail.below = in.readFloat();
        long filled = input.integer();
        for (int i = 0; i < TailHistogram.BINS; i++) {
            tail.bins[i] = (filled >> i & 1) == 1 ? in.readFloat() : 0;
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The binary form of {@link RunHistory}: the runs, from which everything else follows. */
public final class RunHistoryCodec {

    /** No history has more bytes. */
    public static final int MOST_BYTES = 16_000;

    private static final int VERSION = 1;

    private RunHistoryCodec() {}

    public static void write(RunHistory history, DataOutput target) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(target);
        output.code(VERSION);
        output.integer(history.seed);
        output.integer(history.pressure);
        output.integer(RunMeasure.count());
        write(history.runs, output);
        write(history.forestRuns, output);
    }

    static void write(RunVectors runs, BinaryOutput output) throws IOException {
        output.integer(runs.learned());
        for (long run = runs.oldest(); run < runs.learned(); run++) {
            for (int measure = 0; measure < runs.width(); measure++) {
                output.integer(runs.raw(run, measure));
            }
        }
    }

    /**
     * Reads a history.
     *
     * @throws IOException if a release wrote it that is not known yet
     */
    public static RunHistory read(DataInput source, double threshold) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(source);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "A history of runs of version "
                            + version
                            + " cannot be read: this release knows version "
                            + VERSION
                            + "; restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
        RunHistory history = new RunHistory(input.integer(), threshold);
        history.pressure = (int) input.integer();
        int measures = (int) input.integer();
        read(history.runs, measures, input);
        read(history.forestRuns, measures, input);
        return history;
    }

    static void read(RunVectors runs, int measures, BinaryInput input) throws IOException {
        long learned = input.integer();
        runs.startBefore(learned);
        while (runs.learned() < learned) {
            runs.addRaw(vector(measures, runs.width(), input));
        }
    }

    /** Measures that came later than the bytes are not known. */
    private static int[] vector(int measures, int width, BinaryInput input) throws IOException {
        int[] raw = new int[width];
        Arrays.fill(raw, RunVectors.UNKNOWN);
        for (int measure = 0; measure < measures; measure++) {
            raw[measure] = (int) input.integer();
        }
        return raw;
    }
}

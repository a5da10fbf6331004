/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import io.runlight.models.features.history.ProgressHistory.StepPace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link ProgressHistory}: at most {@link #MOST_BYTES}. */
public final class ProgressHistoryCodec {

    /** What no history exceeds. */
    public static final int MOST_BYTES = 7_000;

    /** Since the second version it is known which providers runs call. */
    private static final int VERSION = 2;

    private static final int WITHOUT_PROVIDERS = 1;

    private ProgressHistoryCodec() {}

    public static void write(ProgressHistory history, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        write(history.stepsOfRuns, output, out);
        write(history.tokensOfRuns, output, out);
        write(history.costsOfRuns, output, out);
        output.integer(history.steps.size());
        for (Map.Entry<Long, StepPace> step : history.steps.entrySet()) {
            out.writeLong(step.getKey());
            write(step.getValue().seconds, output, out);
            write(step.getValue().elapsed, output, out);
        }
        write(history.providers, output, out);
    }

    /**
     * @throws IOException if another release wrote it in a form that this one does not know
     */
    public static ProgressHistory read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        if (version != VERSION && version != WITHOUT_PROVIDERS) {
            throw new IOException(
                    "A history of steps of binary version %d cannot be read by this release, which knows versions up to %d: restore the savepoint with the release that wrote it or a newer one"
                            .formatted(version, VERSION));
        }
        ProgressHistory history = new ProgressHistory();
        read(history.stepsOfRuns, ProgressHistory.MOST_RUNS, input, in);
        read(history.tokensOfRuns, ProgressHistory.MOST_RUNS, input, in);
        read(history.costsOfRuns, ProgressHistory.MOST_RUNS, input, in);
        long steps = sized(input.integer(), ProgressHistory.MOST_STEPS);
        for (long i = 0; i < steps; i++) {
            long step = in.readLong();
            StepPace pace = new StepPace();
            read(pace.seconds, ProgressHistory.MOST_ENDS, input, in);
            read(pace.elapsed, ProgressHistory.MOST_ENDS, input, in);
            history.steps.put(step, pace);
        }
        if (version != WITHOUT_PROVIDERS) {
            read(history.providers, input, in);
        }
        return history;
    }

    private static void write(LatestProviders providers, BinaryOutput output, DataOutput out)
            throws IOException {
        output.code(providers.size);
        for (int i = 0; i < providers.size; i++) {
            out.writeLong(providers.ids[i]);
            output.code(providers.unused[i]);
        }
    }

    private static void read(LatestProviders providers, BinaryInput input, DataInput in)
            throws IOException {
        providers.size = (int) sized(input.code(), Providers.MOST);
        for (int i = 0; i < providers.size; i++) {
            providers.ids[i] = in.readLong();
            providers.unused[i] = input.code();
        }
    }

    private static void write(RecentNumbers numbers, BinaryOutput output, DataOutput out)
            throws IOException {
        output.integer(numbers.values.length);
        for (float value : numbers.values) {
            out.writeFloat(value);
        }
    }

    private static void read(RecentNumbers numbers, int most, BinaryInput input, DataInput in)
            throws IOException {
        numbers.values = new float[(int) sized(input.integer(), most)];
        for (int i = 0; i < numbers.values.length; i++) {
            numbers.values[i] = in.readFloat();
        }
    }

    private static long sized(long size, int most) throws IOException {
        if (size < 0 || size > most) {
            throw new IOException(size + " of at most " + most + " show that bytes are damaged");
        }
        return size;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;

/** The binary form of {@link LinkedOutcomes}. */
public final class LinkedOutcomesCodec {

    private static final int VERSION = 1;

    private LinkedOutcomesCodec() {}

    public static void write(LinkedOutcomes outcomes, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(outcomes.byRun.size());
        for (Map.Entry<String, LinkedOutcome> run : outcomes.byRun.entrySet()) {
            output.text(run.getKey());
            output.integer(run.getValue().endMillis());
            output.code(run.getValue().failed() ? 1 : 0);
            output.real(run.getValue().seconds());
            output.integer(run.getValue().streak());
        }
    }

    /**
     * @throws IOException if another release wrote it in a form that this one does not know
     */
    public static LinkedOutcomes read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "Linked outcomes of binary version %d cannot be read by this release, which knows version %d: restore the savepoint with the release that wrote it or a newer one"
                            .formatted(version, VERSION));
        }
        LinkedOutcomes outcomes = new LinkedOutcomes();
        long size = input.integer();
        for (long i = 0; i < size; i++) {
            outcomes.byRun.put(
                    input.text(),
                    new LinkedOutcome(
                            input.integer(),
                            input.code() != 0,
                            input.real(),
                            (int) input.integer()));
        }
        return outcomes;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** The binary form of {@link ProviderHealth}: at most {@link #MOST_BYTES}. */
public final class ProviderHealthCodec {

    /** What no health exceeds with less than a million calls a minute. */
    public static final int MOST_BYTES = 4_000;

    private static final int VERSION = 1;

    private ProviderHealthCodec() {}

    public static void write(ProviderHealth health, DataOutput out) throws IOException {
        BinaryOutput output = new BinaryOutput();
        output.to(out);
        output.code(VERSION);
        output.integer(health.size);
        for (int i = 0; i < health.size; i++) {
            out.writeLong(health.ids[i]);
            write(health.calls[i], output, out);
        }
    }

    /**
     * @throws IOException if another release wrote it in a form that this one does not know
     */
    public static ProviderHealth read(DataInput in) throws IOException {
        BinaryInput input = new BinaryInput();
        input.from(in);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "The health of providers of binary version %d cannot be read by this release, which knows version %d: restore the savepoint with the release that wrote it or a newer one"
                            .formatted(version, VERSION));
        }
        long size = input.integer();
        if (size < 0 || size > ProviderHealth.MOST) {
            throw new IOException(size + " providers show that bytes are damaged");
        }
        ProviderHealth health = new ProviderHealth();
        health.size = (int) size;
        health.ids = Arrays.copyOf(health.ids, Math.max(health.size, health.ids.length));
        health.calls = new ProviderCalls[health.ids.length];
        for (int i = 0; i < size; i++) {
            health.ids[i] = in.readLong();
            health.calls[i] = read(input, in);
        }
        return health;
    }

    private static void write(ProviderCalls calls, BinaryOutput output, DataOutput out)
            throws IOException {
        output.integer(calls.newest);
        out.writeDouble(calls.fadedCalls);
        out.writeDouble(calls.fadedFailures);
        for (int i = 0; i < ProviderCalls.MINUTES; i++) {
            output.integer(calls.calls[i]);
            output.integer(calls.failed[i]);
        }
    }

    private static ProviderCalls read(BinaryInput input, DataInput in) throws IOException {
        ProviderCalls calls = new ProviderCalls(input.integer());
        calls.fadedCalls = in.readDouble();
        calls.fadedFailures = in.readDouble();
        for (int i = 0; i < ProviderCalls.MINUTES; i++) {
            calls.calls[i] = (int) input.integer();
            calls.failed[i] = (int) input.integer();
        }
        return calls;
    }
}

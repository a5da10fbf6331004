/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The binary form of clues between operators: the subject follows from scope and signal. */
public final class ClueCodec implements Codec<Clue> {

    private static final Scope[] SCOPES = Scope.values();

    private final SignalCodec signals = new SignalCodec();

    @Override
    public int version() {
        return signals.version();
    }

    @Override
    public void write(Clue clue, DataOutput target) throws IOException {
        target.writeByte(clue.scope().code());
        signals.write(clue.signal(), target);
    }

    @Override
    public Clue read(DataInput source) throws IOException {
        int code = source.readByte();
        if (code < 1 || code > SCOPES.length) {
            throw new IOException("A clue of scope " + code + " shows that the bytes are damaged");
        }
        Scope scope = SCOPES[code - 1];
        Signal signal = signals.read(source);
        return new Clue(scope, scope.subjectOf(signal), signal);
    }
}

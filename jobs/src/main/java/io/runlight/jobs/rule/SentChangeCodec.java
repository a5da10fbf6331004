/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.rule.SettledChange;
import io.runlight.flink.type.Codec;
import io.runlight.flink.type.DeadLetterCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Records of the control topic between operators. */
public final class SentChangeCodec implements Codec<SentChange> {

    private static final int VERSION = 1;

    private final SettledChangeCodec changes = new SettledChangeCodec();
    private final DeadLetterCodec letters = new DeadLetterCodec();

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(SentChange value, DataOutput target) throws IOException {
        target.writeBoolean(value.change() != null);
        if (value.change() != null) {
            changes.write(value.change(), target);
        }
        letters.write(value.letter(), target);
    }

    @Override
    public SentChange read(DataInput source) throws IOException {
        SettledChange change = source.readBoolean() ? changes.read(source) : null;
        return new SentChange(change, letters.read(source));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import io.runlight.core.rule.RuleBinaryCodec;
import io.runlight.core.rule.SettledChange;
import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Settled changes between operators, in the binary form of the core. */
public final class SettledChangeCodec implements Codec<SettledChange> {

    private final RuleBinaryCodec codec = new RuleBinaryCodec();

    @Override
    public int version() {
        return RuleBinaryCodec.VERSION;
    }

    @Override
    public void write(SettledChange value, DataOutput target) throws IOException {
        codec.write(value, target);
    }

    @Override
    public SettledChange read(DataInput source) throws IOException {
        return codec.readChange(source);
    }
}

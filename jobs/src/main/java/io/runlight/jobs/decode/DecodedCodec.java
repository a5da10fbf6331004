/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.decode;

import io.runlight.flink.type.Codec;
import io.runlight.flink.type.DeadLetterCodec;
import io.runlight.flink.type.SourcedEventCodec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Decoded records between operators, should the two ever not be chained. */
public final class DecodedCodec implements Codec<Decoded> {

    private final SourcedEventCodec events = new SourcedEventCodec();
    private final DeadLetterCodec refusals = new DeadLetterCodec();

    @Override
    public int version() {
        return Math.max(events.version(), refusals.version());
    }

    @Override
    public void write(Decoded value, DataOutput target) throws IOException {
        boolean isEvent = value.event() != null;
        target.writeBoolean(isEvent);
        if (isEvent) {
            events.write(value.event(), target);
        } else {
            refusals.write(value.refusal(), target);
        }
    }

    @Override
    public Decoded read(DataInput source) throws IOException {
        return source.readBoolean()
                ? Decoded.of(events.read(source))
                : Decoded.of(refusals.read(source));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.template;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of what a miner remembers. It writes the newest version and reads all; an
 * instance serves one thread.
 */
public final class TemplateMinerCodec {

    /** The version that is written. */
    public static final int VERSION = 1;

    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    /** Writes what the miner remembers. */
    public void write(TemplateMiner miner, DataOutput target) throws IOException {
        output.to(target);
        output.code(VERSION);
        output.integer(miner.mostTemplates());
        output.integer(miner.messages());
        output.integer(miner.size());
        for (SeenTemplate seen : miner.seen().list()) {
            output.text(seen.template.text());
            output.integer(seen.count);
            output.integer(seen.lastMessage);
        }
    }

    /**
     * A miner that remembers what another one did.
     *
     * @throws IOException if the bytes are damaged or come from a newer version
     */
    public TemplateMiner read(DataInput source) throws IOException {
        input.from(source);
        int version = input.code();
        if (version != VERSION) {
            throw new IOException(
                    "Templates of binary version "
                            + version
                            + " cannot be read by this release, which knows version "
                            + VERSION
                            + ": restore the savepoint with the release that wrote it or a newer"
                            + " one");
        }
        TemplateMiner miner = new TemplateMiner(Math.toIntExact(input.integer()));
        miner.restore(input.integer());
        long count = input.integer();
        for (long i = 0; i < count; i++) {
            miner.seen().add(seen());
        }
        return miner;
    }

    private SeenTemplate seen() throws IOException {
        SeenTemplate seen = new SeenTemplate(MessageTemplate.of(input.text()));
        seen.count = input.integer();
        seen.lastMessage = input.integer();
        return seen;
    }
}

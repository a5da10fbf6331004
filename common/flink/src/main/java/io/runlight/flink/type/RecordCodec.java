/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * A codec that puts the version in front of the parts of a record, and refuses those that are newer
 * than this release.
 *
 * @param <T> the record
 */
public abstract class RecordCodec<T> implements Codec<T> {

    private final int version;
    private final String what;
    private final BinaryOutput output = new BinaryOutput();
    private final BinaryInput input = new BinaryInput();

    /**
     * @param version the newest version, from 1
     * @param what what a record is, as the beginning of a sentence
     */
    protected RecordCodec(int version, String what) {
        this.version = version;
        this.what = what;
    }

    @Override
    public final int version() {
        return version;
    }

    @Override
    public final void write(T value, DataOutput target) throws IOException {
        output.to(target);
        output.code(version);
        write(value, output);
    }

    @Override
    public final T read(DataInput source) throws IOException {
        input.from(source);
        int written = input.code();
        StateVersion.check(written, version, what);
        return read(input, written);
    }

    /** Writes the parts in the newest version. */
    protected abstract void write(T value, BinaryOutput output) throws IOException;

    /** Reads the parts as they were written in a version. */
    protected abstract T read(BinaryInput input, int version) throws IOException;
}

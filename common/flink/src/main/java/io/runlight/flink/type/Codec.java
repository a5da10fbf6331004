/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.type;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/**
 * The binary form of an immutable record between operators and in state.
 *
 * <p>Implementations have a public constructor without parameters and serve one thread. They write
 * a version of their own and read all versions that were ever released.
 *
 * @param <T> the record
 */
public interface Codec<T> {

    /** The version that is written. */
    int version();

    /** Writes the record in the newest version. */
    void write(T value, DataOutput target) throws IOException;

    /** Reads a record of any released version. */
    T read(DataInput source) throws IOException;
}

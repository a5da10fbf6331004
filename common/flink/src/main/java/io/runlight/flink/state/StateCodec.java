/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.Serializable;

/**
 * The binary form of one kind of keyed state. The codec puts its own version in front and reads
 * every version that a release has ever written, because savepoints outlive releases.
 */
public interface StateCodec<V> extends Serializable {

    /** Appends the value in the newest version. */
    void write(V value, DataOutput out) throws IOException;

    /** Reads a value of any released version. */
    V read(DataInput in) throws IOException;
}

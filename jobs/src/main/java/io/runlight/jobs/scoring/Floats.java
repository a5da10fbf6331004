/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.core.wire.BinaryInput;
import io.runlight.core.wire.BinaryOutput;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Vectors of features in binary forms. */
final class Floats {

    private Floats() {}

    static void write(float[] values, BinaryOutput output, DataOutput target) throws IOException {
        output.integer(values.length);
        for (float value : values) {
            target.writeFloat(value);
        }
    }

    static float[] read(BinaryInput input, DataInput source) throws IOException {
        float[] values = new float[(int) input.integer()];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.readFloat();
        }
        return values;
    }
}

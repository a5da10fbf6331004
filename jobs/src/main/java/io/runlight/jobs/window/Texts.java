/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Texts in binary formats; names may be longer than what {@code writeUTF} takes. */
final class Texts {

    private static final int MAX_BYTES = 16 * 1024 * 1024;

    private Texts() {}

    static void write(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Varint.write(bytes.length, out);
        out.write(bytes);
    }

    static String read(DataInput in) throws IOException {
        byte[] bytes = new byte[Varint.readLength(in, MAX_BYTES)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

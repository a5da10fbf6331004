/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.state.StateCodec;
import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** The binary form of panes: a version, the key, and what is not zero. */
public final class KeyedPaneCodec implements StateCodec<KeyedPane>, Codec<KeyedPane> {

    private static final long serialVersionUID = 1L;
    private static final int VERSION = 1;
    private static final int MAX_TEXT = 16 * 1024 * 1024;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(KeyedPane value, DataOutput out) throws IOException {
        out.writeByte(VERSION);
        PaneKey key = value.key();
        writeText(key.workspaceId(), out);
        out.writeByte(key.dimension().code());
        writeText(key.series(), out);
        Varint.writeSigned(key.minute(), out);
        value.pane().write(out);
    }

    @Override
    public KeyedPane read(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "A pane has the version "
                            + version
                            + ", this release reads up to "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        String workspaceId = readText(in);
        Dimension dimension = Dimension.ofCode(in.readByte());
        String series = readText(in);
        long minute = Varint.readSigned(in);
        return new KeyedPane(new PaneKey(workspaceId, dimension, series, minute), Pane.read(in));
    }

    /** Names may be longer than what {@code writeUTF} takes. */
    private static void writeText(String text, DataOutput out) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Varint.write(bytes.length, out);
        out.write(bytes);
    }

    private static String readText(DataInput in) throws IOException {
        byte[] bytes = new byte[Varint.readLength(in, MAX_TEXT)];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import io.runlight.flink.type.Codec;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The bytes of a window's key, behind a version. */
public final class WindowKeyCodec implements Codec<WindowKey> {

    static final int VERSION = 1;

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void write(WindowKey key, DataOutput out) throws IOException {
        write(key.series(), key.interval(), key.startMillis(), out);
    }

    static void write(SeriesKey series, Interval interval, long startMillis, DataOutput out)
            throws IOException {
        out.writeByte(VERSION);
        Texts.write(series.workspaceId(), out);
        Texts.write(series.dimension(), out);
        Texts.write(series.series(), out);
        out.writeByte(interval.code());
        Varint.writeSigned(Math.floorDiv(startMillis, 1000L), out);
    }

    @Override
    public WindowKey read(DataInput in) throws IOException {
        return readKey(in);
    }

    static WindowKey readKey(DataInput in) throws IOException {
        int version = in.readByte();
        if (version != VERSION) {
            throw new IOException(
                    "A window has the version "
                            + version
                            + ", this release reads up to "
                            + VERSION
                            + ": restore it with the release that wrote it");
        }
        SeriesKey series = new SeriesKey(Texts.read(in), Texts.read(in), Texts.read(in));
        Interval interval = Interval.ofCode(in.readByte());
        return new WindowKey(series, interval, Varint.readSigned(in) * 1000);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

/** Rows on their way into compressed frames; each frame is cut when enough rows have gathered. */
final class RowFrames {

    /** Large enough for LZ4 to find what repeats, small enough for the processor's cache. */
    private static final int FRAME_BYTES = 128 << 10;

    private final RowBinaryOutput raw = new RowBinaryOutput(4 << 10);
    private final Lz4Frames frames = new Lz4Frames();
    private int rows;
    private long cutBytes;

    /** Takes the bytes of the next row. */
    RowBinaryOutput output() {
        return raw;
    }

    void endRow() {
        rows++;
        if (raw.size() >= FRAME_BYTES) {
            cut();
        }
    }

    int rows() {
        return rows;
    }

    /** Compressed bytes, with what is not compressed yet counted in full. */
    long bytes() {
        return (long) frames.size() + raw.size();
    }

    /** Bytes before compression. */
    long rawBytes() {
        return cutBytes + raw.size();
    }

    /** All frames, the last one cut. */
    byte[] finish() {
        if (raw.size() > 0) {
            cut();
        }
        return frames.toByteArray();
    }

    private void cut() {
        frames.append(raw.array(), raw.size());
        cutBytes += raw.size();
        raw.truncate(0);
    }
}

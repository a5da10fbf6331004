/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import com.clickhouse.data.ClickHouseCityHash;
import java.util.Arrays;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/**
 * A growing sequence of ClickHouse's compressed frames: checksum, method, sizes and LZ4 data. What
 * the frames hold is one stream, so that a row may begin in one and end in the next.
 */
final class Lz4Frames {

    private static final int CHECKSUM = 16;
    private static final int HEADER = 9;
    private static final byte METHOD_LZ4 = (byte) 0x82;
    private static final LZ4Compressor COMPRESSOR = LZ4Factory.fastestInstance().fastCompressor();

    private byte[] frames = new byte[0];
    private int size;

    /** How many compressed bytes there are. */
    int size() {
        return size;
    }

    /** Appends a frame that holds the first bytes of the array. */
    void append(byte[] raw, int length) {
        int bound = CHECKSUM + HEADER + COMPRESSOR.maxCompressedLength(length);
        if (frames.length - size < bound) {
            frames = Arrays.copyOf(frames, Math.max(size + bound, frames.length * 2));
        }
        int header = size + CHECKSUM;
        int compressed =
                COMPRESSOR.compress(
                        raw, 0, length, frames, header + HEADER, frames.length - header - HEADER);
        frames[header] = METHOD_LZ4;
        LittleEndian.putInt(frames, header + 1, compressed + HEADER);
        LittleEndian.putInt(frames, header + 5, length);
        long[] checksum = ClickHouseCityHash.cityHash128(frames, header, compressed + HEADER);
        LittleEndian.putLong(frames, size, checksum[0]);
        LittleEndian.putLong(frames, size + 8, checksum[1]);
        size = header + HEADER + compressed;
    }

    /** The frames, exactly as long as they are. */
    byte[] toByteArray() {
        return Arrays.copyOf(frames, size);
    }
}

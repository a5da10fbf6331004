/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.compression;

import com.clickhouse.data.ClickHouseCityHash;
import com.github.luben.zstd.Zstd;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Locale;
import net.jpountz.lz4.LZ4Compressor;
import net.jpountz.lz4.LZ4Factory;

/** Writes ClickHouse's compressed blocks: what clients ask for with {@code compress=1}. */
public final class BlockOutputStream extends OutputStream {
    private static final int BLOCK_BYTES = 1 << 20;
    private static final int ZSTD_LEVEL = 1;

    private final OutputStream out;
    private final boolean zstd;
    private final byte[] block = new byte[BLOCK_BYTES];
    private byte[] compressed = new byte[0];
    private int size;

    /** Takes the value of {@code network_compression_method}; the default is LZ4. */
    public BlockOutputStream(OutputStream out, String method) {
        this.out = out;
        this.zstd = method.toUpperCase(Locale.ROOT).equals("ZSTD");
    }

    @Override
    public void write(int b) throws IOException {
        if (size == BLOCK_BYTES) {
            writeBlock();
        }
        block[size++] = (byte) b;
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        int at = offset;
        int left = length;
        while (left > 0) {
            if (size == BLOCK_BYTES) {
                writeBlock();
            }
            int part = Math.min(left, BLOCK_BYTES - size);
            System.arraycopy(source, at, block, size, part);
            size += part;
            at += part;
            left -= part;
        }
    }

    private void writeBlock() throws IOException {
        if (size == 0) {
            return;
        }
        int start = BlockFormat.CHECKSUM_BYTES + BlockFormat.HEADER_BYTES;
        int dataSize = compress(start);
        int compressedSize = dataSize + BlockFormat.HEADER_BYTES;
        ByteBuffer fields = ByteBuffer.wrap(compressed).order(ByteOrder.LITTLE_ENDIAN);
        fields.put(BlockFormat.CHECKSUM_BYTES, zstd ? BlockFormat.ZSTD : BlockFormat.LZ4);
        fields.putInt(BlockFormat.CHECKSUM_BYTES + 1, compressedSize);
        fields.putInt(BlockFormat.CHECKSUM_BYTES + 5, size);
        long[] checksum =
                ClickHouseCityHash.cityHash128(
                        compressed, BlockFormat.CHECKSUM_BYTES, compressedSize);
        fields.putLong(0, checksum[0]);
        fields.putLong(8, checksum[1]);
        out.write(compressed, 0, start + dataSize);
        size = 0;
    }

    private int compress(int start) {
        LZ4Compressor lz4 = LZ4Factory.fastestInstance().fastCompressor();
        int most = start + (zstd ? (int) Zstd.compressBound(size) : lz4.maxCompressedLength(size));
        if (compressed.length < most) {
            compressed = new byte[most];
        }
        return zstd
                ? (int)
                        Zstd.compressByteArray(
                                compressed, start, most - start, block, 0, size, ZSTD_LEVEL)
                : lz4.compress(block, 0, size, compressed, start, most - start);
    }

    @Override
    public void flush() throws IOException {
        writeBlock();
        out.flush();
    }

    @Override
    public void close() throws IOException {
        writeBlock();
        out.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.compression;

import com.clickhouse.data.ClickHouseCityHash;
import com.github.luben.zstd.Zstd;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import net.jpountz.lz4.LZ4Factory;

/** Reads ClickHouse's compressed blocks: what clients send with {@code decompress=1}. */
public final class BlockInputStream extends InputStream {
    private static final int MAX_BLOCK_BYTES = 1 << 30;

    private final InputStream in;
    private final byte[] header = new byte[BlockFormat.CHECKSUM_BYTES + BlockFormat.HEADER_BYTES];
    private byte[] compressed = new byte[0];
    private byte[] block = new byte[0];
    private int position;
    private int limit;

    public BlockInputStream(InputStream in) {
        this.in = in;
    }

    @Override
    public int read() throws IOException {
        return position < limit || nextBlock() ? block[position++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (position == limit && !nextBlock()) {
            return -1;
        }
        int size = Math.min(length, limit - position);
        System.arraycopy(block, position, target, offset, size);
        position += size;
        return size;
    }

    private boolean nextBlock() throws IOException {
        do {
            int read = in.readNBytes(header, 0, header.length);
            if (read == 0) {
                return false;
            }
            if (read < header.length) {
                throw new EOFException("A compressed block ends in its header");
            }
            readBlock();
        } while (limit == 0);
        return true;
    }

    private void readBlock() throws IOException {
        ByteBuffer fields = ByteBuffer.wrap(header).order(ByteOrder.LITTLE_ENDIAN);
        byte method = header[BlockFormat.CHECKSUM_BYTES];
        int compressedSize = fields.getInt(BlockFormat.CHECKSUM_BYTES + 1);
        int size = fields.getInt(BlockFormat.CHECKSUM_BYTES + 5);
        if (compressedSize < BlockFormat.HEADER_BYTES
                || compressedSize > MAX_BLOCK_BYTES
                || size < 0
                || size > MAX_BLOCK_BYTES) {
            throw new BadBlockException("sizes " + compressedSize + " and " + size);
        }
        if (compressed.length < compressedSize) {
            compressed = new byte[compressedSize];
        }
        System.arraycopy(
                header, BlockFormat.CHECKSUM_BYTES, compressed, 0, BlockFormat.HEADER_BYTES);
        int rest = compressedSize - BlockFormat.HEADER_BYTES;
        if (in.readNBytes(compressed, BlockFormat.HEADER_BYTES, rest) < rest) {
            throw new EOFException("A compressed block ends in its data");
        }
        long[] checksum = ClickHouseCityHash.cityHash128(compressed, 0, compressedSize);
        if (checksum[0] != fields.getLong(0) || checksum[1] != fields.getLong(8)) {
            throw new BadBlockException("its checksum");
        }
        if (block.length < size) {
            block = new byte[size];
        }
        decompress(method, rest, size);
        position = 0;
        limit = size;
    }

    private void decompress(byte method, int compressedSize, int size) throws IOException {
        int from = BlockFormat.HEADER_BYTES;
        try {
            switch (method) {
                case BlockFormat.NONE -> System.arraycopy(compressed, from, block, 0, size);
                case BlockFormat.LZ4 ->
                        LZ4Factory.fastestInstance()
                                .safeDecompressor()
                                .decompress(compressed, from, compressedSize, block, 0, size);
                case BlockFormat.ZSTD -> {
                    long actual =
                            Zstd.decompressByteArray(
                                    block, 0, size, compressed, from, compressedSize);
                    if (actual != size) {
                        throw new BadBlockException("its ZSTD data");
                    }
                }
                default -> throw new BadBlockException("method " + (method & 0xff));
            }
        } catch (RuntimeException e) {
            throw new BadBlockException("its data, " + e.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}

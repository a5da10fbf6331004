/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.compression;

/** The frame of a compressed block: checksum, method, both sizes, data. */
final class BlockFormat {
    static final int CHECKSUM_BYTES = 16;

    /** Method, compressed size with this header, size; all of it goes into the checksum. */
    static final int HEADER_BYTES = 9;

    static final byte NONE = 0x02;
    static final byte LZ4 = (byte) 0x82;
    static final byte ZSTD = (byte) 0x90;

    private BlockFormat() {}
}

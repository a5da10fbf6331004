/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.compression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Compressed blocks are read as they were written, or refused. */
final class BlockStreamTest {

    private static byte[] compressed(byte[] data, String method) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (BlockOutputStream out = new BlockOutputStream(bytes, method)) {
            out.write(data);
        }
        return bytes.toByteArray();
    }

    private static byte[] data(int size) {
        byte[] data = new byte[size];
        Random random = new Random(size);
        for (int i = 0; i < size; i++) {
            data[i] = (byte) (random.nextInt(4) == 0 ? random.nextInt() : i / 100);
        }
        return data;
    }

    @ParameterizedTest
    @CsvSource({
        "LZ4, 0",
        "LZ4, 1",
        "LZ4, 1048576",
        "LZ4, 1048577",
        "LZ4, 5000000",
        "ZSTD, 1",
        "zstd, 3000000"
    })
    void readsWhatItWrote(String method, int size) throws IOException {
        byte[] data = data(size);
        BlockInputStream in =
                new BlockInputStream(new ByteArrayInputStream(compressed(data, method)));
        assertThat(in.readAllBytes()).isEqualTo(data);
    }

    @Test
    void refusesEveryChangedByte() throws IOException {
        byte[] data = data(200);
        byte[] compressed = compressed(data, "LZ4");
        for (int i = 0; i < compressed.length; i++) {
            byte[] damaged = compressed.clone();
            damaged[i] ^= 0x10;
            assertThatThrownBy(
                            () ->
                                    new BlockInputStream(new ByteArrayInputStream(damaged))
                                            .readAllBytes())
                    .as("byte %s", i)
                    .isInstanceOf(IOException.class);
        }
    }

    @Test
    void refusesACutBlock() throws IOException {
        byte[] compressed = compressed(data(200), "ZSTD");
        byte[] cut = java.util.Arrays.copyOf(compressed, compressed.length - 1);
        assertThatThrownBy(() -> new BlockInputStream(new ByteArrayInputStream(cut)).readAllBytes())
                .isInstanceOf(IOException.class);
    }
}

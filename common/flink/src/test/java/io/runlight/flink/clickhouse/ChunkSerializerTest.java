/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ChunkSerializerTest {

    private static final Chunk CHUNK =
            new Chunk(
                    new UUID(1, 2),
                    new UUID(3, 4),
                    5,
                    1_767_225_600_000L,
                    "runs",
                    List.of("workspace_id", "run_id", "chunk_id"),
                    202601,
                    2,
                    99,
                    new byte[] {1, 2, 3, 10, 10, -1});

    private final ChunkSerializer serializer = new ChunkSerializer();

    @Test
    void aChunkComesBackAsItWas() throws IOException {
        assertSame(serializer.deserialize(1, serializer.serialize(CHUNK)));
    }

    @Test
    void bytesOfVersionOneCanBeReadForEver() throws IOException {
        try (InputStream bytes = getClass().getResourceAsStream("/state/chunk-v1.bin")) {
            assertSame(serializer.deserialize(1, bytes.readAllBytes()));
        }
    }

    @Test
    void whatIsWrittenIsTheNewestVersionByteByByte() throws IOException {
        try (InputStream bytes = getClass().getResourceAsStream("/state/chunk-v1.bin")) {
            assertThat(serializer.serialize(CHUNK)).isEqualTo(bytes.readAllBytes());
        }
        assertThat(serializer.getVersion()).isEqualTo(1);
    }

    @Test
    void aNewerVersionIsRefusedWithARemedy() {
        assertThatThrownBy(() -> serializer.deserialize(2, new byte[10]))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("start the release that wrote it");
    }

    @Test
    void bytesThatEndEarlyOrGoOnAreRefused() throws IOException {
        byte[] bytes = serializer.serialize(CHUNK);
        for (int length = 0; length < bytes.length; length++) {
            byte[] cut = Arrays.copyOf(bytes, length);
            assertThatThrownBy(() -> serializer.deserialize(1, cut))
                    .isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> serializer.deserialize(1, Arrays.copyOf(bytes, bytes.length + 1)))
                .isInstanceOf(IOException.class);
    }

    private static void assertSame(Chunk read) {
        assertThat(read)
                .usingRecursiveComparison()
                .withStrictTypeChecking()
                .ignoringAllOverriddenEquals()
                .isEqualTo(CHUNK);
    }
}

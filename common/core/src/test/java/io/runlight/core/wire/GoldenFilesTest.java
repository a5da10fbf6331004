/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.decode.EventDecoder;
import io.runlight.core.encode.EventJsonWriter;
import io.runlight.core.event.Event;
import io.runlight.core.event.EventKind;
import io.runlight.core.event.SourcedEvent;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What was once accepted or written must stay readable. When the newest form changes on purpose,
 * {@code -Dregenerate=true} writes the newest files again; those of older versions never change.
 */
class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final int PARTITION = 3;
    private static final long OFFSET = 1_234_567_890_123L;

    private final EventBinaryCodec codec = new EventBinaryCodec();

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void samples_of_version_1_are_decoded_to_the_canonical_form(EventKind kind) throws Exception {
        byte[] canonical = new EventJsonWriter().write(sample(kind));

        assertGolden(GOLDEN.resolve("wire/v1/" + kind.wireName() + ".canonical.json"), canonical);
        assertThat(new EventDecoder().decode(kind, canonical)).isEqualTo(sample(kind));
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void events_are_written_in_the_newest_binary_form(EventKind kind) throws Exception {
        assertGolden(binary(EventBinaryCodec.VERSION, kind), written(sourced(kind)));
    }

    @ParameterizedTest
    @EnumSource(EventKind.class)
    void events_of_binary_version_1_are_read(EventKind kind) throws Exception {
        byte[] bytes = Files.readAllBytes(binary(1, kind));

        assertThat(codec.read(input(bytes))).isEqualTo(sourced(kind));
    }

    @Test
    void a_newer_binary_version_is_refused_with_a_remedy() throws Exception {
        byte[] bytes = written(sourced(EventKind.STEP));
        bytes[0] = EventBinaryCodec.VERSION + 1;

        assertThatThrownBy(() -> codec.read(input(bytes)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 2")
                .hasMessageContaining("restore the savepoint with the release that wrote it");
    }

    @Test
    void damaged_bytes_never_take_more_memory_than_they_have() throws Exception {
        byte[] bytes = written(sourced(EventKind.PIPELINE_RUN));
        for (int i = 1; i < bytes.length; i++) {
            byte[] damaged = bytes.clone();
            damaged[i] = -1;
            try {
                assertThat(codec.read(input(damaged))).isNotNull();
            } catch (IOException | IllegalArgumentException refused) {
                assertThat(refused).isNotNull();
            }
        }
    }

    private static void assertGolden(Path file, byte[] content) throws IOException {
        if (Boolean.getBoolean("regenerate")) {
            Files.write(file, content);
        }
        assertThat(content).as("run with -Dregenerate=true").isEqualTo(Files.readAllBytes(file));
    }

    private static Event sample(EventKind kind) throws Exception {
        Path file = GOLDEN.resolve("wire/v1/" + kind.wireName() + ".json");
        return new EventDecoder().decode(kind, Files.readAllBytes(file));
    }

    private static SourcedEvent sourced(EventKind kind) throws Exception {
        return new SourcedEvent(sample(kind), PARTITION, OFFSET);
    }

    private static Path binary(int version, EventKind kind) {
        return GOLDEN.resolve("binary/v" + version + "/" + kind.wireName() + ".bin");
    }

    private byte[] written(SourcedEvent sourced) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(sourced, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }
}

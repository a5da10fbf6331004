/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.type.Codec;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** What a release has written of incidents must stay readable. */
class IncidentBytesTest {

    @Test
    void theIncidentsOfAWorkspaceKeepTheirBytes() throws IOException {
        IncidentBoard board = eventful().board;
        check("incident-board-v1", bytes(out -> new IncidentBoardCodec().write(board, out)));

        IncidentBoard read = new IncidentBoardCodec().read(input(golden("incident-board-v1")));

        assertThat(read).usingRecursiveComparison().isEqualTo(board);
    }

    @Test
    void whatGoesBetweenOperatorsKeepsItsBytes() throws IOException {
        IncidentStory story = eventful();
        keeps("incident-v1", new IncidentCodec(), story.told.get(0));
        keeps("incident-alert-v1", new IncidentAlertCodec(), story.members.get(0));
        keeps("alert-news-v1", new AlertNewsCodec(), story.board.cases.get(0).first);
    }

    @Test
    void bytesOfALaterReleaseAreRefusedWithARemedy() {
        assertThatThrownBy(() -> new IncidentBoardCodec().read(input(new byte[] {2})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("The incidents of a workspace of binary version 2")
                .hasMessageContaining("restore the savepoint");
    }

    private static <T> void keeps(String name, Codec<T> codec, T value) throws IOException {
        check(name, bytes(out -> codec.write(value, out)));
        assertThat(codec.read(input(golden(name)))).isEqualTo(value);
    }

    /** One that was told, one that was not, and news that wait. */
    private static IncidentStory eventful() {
        IncidentStory story =
                IncidentStory.of(
                        """
                        10:00 a1 opens medium provider:openai, run:r2
                        10:01 r2 opens high pipeline:etl, run:r2
                        10:02 a1 is-resolved medium
                        10:03 a3 opens low pipeline:other
                        10:30 r4 opens high pipeline:etl
                        """,
                        "10:05");
        return story;
    }

    private static void check(String name, byte[] bytes) throws IOException {
        Path file = file(name);
        if (Boolean.getBoolean("regenerate") && !Files.exists(file)) {
            Files.writeString(file, HexFormat.of().formatHex(bytes) + "\n");
        }
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(Files.readString(file).strip());
    }

    private static byte[] golden(String name) throws IOException {
        return HexFormat.of().parseHex(Files.readString(file(name)).strip());
    }

    private static Path file(String name) {
        return Path.of("src/test/resources/golden/" + name + ".hex");
    }

    private static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    /** Writes bytes. */
    private interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}

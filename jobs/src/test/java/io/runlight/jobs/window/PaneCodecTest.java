/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.sketch.TextHash;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PaneCodecTest {

    private final PaneCodec codec = new PaneCodec();

    @Test
    void readsWhatItWrote() throws IOException {
        for (Pane pane : PaneSamples.all()) {
            byte[] bytes = PaneSamples.bytes(pane);

            assertThat(PaneSamples.bytes(read(bytes))).isEqualTo(bytes);
        }
    }

    @Test
    void whatIsReadGoesOnAsIfItHadNeverBeenWritten() throws IOException {
        for (Pane pane : PaneSamples.all()) {
            Pane read = read(PaneSamples.bytes(pane));
            for (Pane part : PaneSamples.all()) {
                Pane expected = pane.copy();
                expected.merge(part);
                Pane merged = read.copy();
                merged.merge(part);

                assertThat(PaneSamples.bytes(merged)).isEqualTo(PaneSamples.bytes(expected));
            }
        }
    }

    @Test
    void writesTheNewestVersionAsItIsReleased() throws IOException {
        StringBuilder written = new StringBuilder();
        for (Pane pane : PaneSamples.all()) {
            written.append(HexFormat.of().formatHex(PaneSamples.bytes(pane))).append('\n');
        }
        assertThat(written.toString()).isEqualTo(golden());
    }

    @Test
    void readsEveryReleasedVersion() throws IOException {
        List<Pane> expected = PaneSamples.all();
        String[] lines = golden().split("\n");
        assertThat(lines).hasSize(expected.size());
        for (int i = 0; i < lines.length; i++) {
            Pane read = read(HexFormat.of().parseHex(lines[i]));
            assertThat(PaneSamples.bytes(read)).isEqualTo(PaneSamples.bytes(expected.get(i)));
        }
    }

    @Test
    void fewUsersTakeFewBytes() {
        Pane pane = new Pane();
        for (int user = 0; user < 200; user++) {
            pane.addUser(TextHash.of("user-" + user));
        }

        assertThat(PaneSamples.bytes(PaneSamples.few())).hasSizeLessThan(50);
        assertThat(PaneSamples.bytes(pane)).hasSizeLessThan(2 * 200 + 20);
    }

    @Test
    void refusesOtherVersionsWithARemedy() {
        for (byte version : new byte[] {1, 9}) {
            assertThatThrownBy(() -> read(new byte[] {version}))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("version " + version)
                    .hasMessageContaining("restore it with the release that wrote it");
        }
    }

    private Pane read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Pane pane = codec.read(in);
        assertThat(in.available()).isZero();
        return pane;
    }

    private static String golden() throws IOException {
        try (InputStream in = PaneCodecTest.class.getResourceAsStream("/golden/pane-v2.hex")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}

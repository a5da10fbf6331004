/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

final class PartCodecTest {

    private static final long START = 1_700_000_100_000L;
    private static final SeriesKey SERIES = new SeriesKey("acme", "model", "openai/gpt-4o");
    private static final Part<Pane> SAMPLE =
            new Part<>(SERIES, Interval.MINUTE, START, PaneSamples.few());

    private final PaneType.PartOfPaneCodec codec = new PaneType.PartOfPaneCodec();

    @Test
    void readsWhatItWrote() throws IOException {
        for (Pane pane : PaneSamples.all()) {
            Part<Pane> part = new Part<>(SERIES, Interval.QUARTER_HOUR, START, pane);
            byte[] bytes = write(part);
            Part<Pane> read = read(bytes);
            assertThat(keyOf(read)).isEqualTo(keyOf(part));
            assertThat(write(read)).isEqualTo(bytes);
        }
    }

    @Test
    void writesTheNewestVersionAsItIsReleased() throws IOException {
        assertThat(HexFormat.of().formatHex(write(SAMPLE))).isEqualTo(golden());
    }

    @Test
    void readsEveryReleasedVersion() throws IOException {
        Part<Pane> read = read(HexFormat.of().parseHex(golden()));
        assertThat(keyOf(read)).isEqualTo(keyOf(SAMPLE));
        assertThat(write(read)).isEqualTo(write(SAMPLE));
    }

    @Test
    void refusesAVersionFromTheFutureWithARemedy() {
        assertThatThrownBy(() -> read(new byte[] {9}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("restore it with the release that wrote it");
    }

    private byte[] write(Part<Pane> pane) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        codec.write(pane, new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    private Part<Pane> read(byte[] bytes) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        Part<Pane> pane = codec.read(in);
        assertThat(in.available()).isZero();
        return pane;
    }

    private static WindowKey keyOf(Part<Pane> part) {
        return new WindowKey(part.series(), part.base(), part.startMillis());
    }

    private static String golden() throws IOException {
        try (InputStream in = PartCodecTest.class.getResourceAsStream("/golden/part-v2.hex")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        }
    }
}

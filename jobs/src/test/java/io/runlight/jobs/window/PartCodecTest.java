/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.event.RunStatus;
import io.runlight.jobs.Events;
import io.runlight.jobs.run.RunPhase;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

final class PartCodecTest {

    private final PaneType.PartOfPaneCodec codec = new PaneType.PartOfPaneCodec();

    @Test
    void readsWhatItWrote() throws IOException {
        for (Part<Pane> pane : panes(200)) {
            byte[] bytes = write(pane);
            Part<Pane> read = read(bytes);
            assertThat(keyOf(read)).isEqualTo(keyOf(pane));
            assertThat(write(read)).isEqualTo(bytes);
        }
    }

    @Test
    void writesTheNewestVersionAsItIsReleased() throws IOException {
        StringBuilder written = new StringBuilder();
        for (Part<Pane> pane : panes(1)) {
            written.append(HexFormat.of().formatHex(write(pane))).append('\n');
        }
        assertThat(written.toString()).isEqualTo(golden("part-v1.hex"));
    }

    @Test
    void readsEveryReleasedVersion() throws IOException {
        List<Part<Pane>> expected = panes(1);
        String[] lines = golden("part-v1.hex").split("\n");
        assertThat(lines).hasSize(expected.size());
        for (int i = 0; i < lines.length; i++) {
            Part<Pane> read = read(HexFormat.of().parseHex(lines[i]));
            assertThat(keyOf(read)).isEqualTo(keyOf(expected.get(i)));
            assertThat(write(read)).isEqualTo(write(expected.get(i)));
        }
    }

    @Test
    void refusesAVersionFromTheFutureWithARemedy() {
        assertThatThrownBy(() -> read(new byte[] {9}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("restore it with the release that wrote it");
    }

    private static List<Part<Pane>> panes(int users) {
        PaneBundle bundle = new PaneBundle();
        long time = 1_700_000_000_000L;
        bundle.add(Events.step("s", time, "acme", "etl", "r", RunStatus.FAILED, 2, 1_234L));
        for (int i = 0; i < users; i++) {
            bundle.add(
                    Events.call(
                            "c" + i,
                            time,
                            "acme",
                            "etl",
                            "r",
                            "gpt-4o",
                            "user" + i,
                            100L + i,
                            0.001 * i,
                            12.5 * i,
                            i % 2 == 0 ? "timeout" : null));
        }
        bundle.add(Events.activity("a", time, "acme", "ann", 1.25));
        bundle.add(Events.outcome("acme", "etl", "r", RunPhase.COMPLETED, time, 60_000L, 1));
        bundle.add(Events.outcome("acme", "etl", "r", RunPhase.COMPLETED, time, 60_000L, -1));
        bundle.add(Events.outcome("acme", "etl", "r", RunPhase.FAILED, time, 59_000L, 1));
        List<Part<Pane>> panes = new ArrayList<>();
        bundle.drain(panes::add);
        return panes;
    }

    private static WindowKey keyOf(Part<Pane> part) {
        return new WindowKey(part.series(), part.base(), part.startMillis());
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

    private static String golden(String name) throws IOException {
        try (InputStream in = PartCodecTest.class.getResourceAsStream("/golden/" + name)) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.jobs.window.SeriesKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetricBytesTest {

    private static final String GOLDEN = "/golden/metric-v1.hex";
    private static final CounterStream.Growth NOBODY =
            new CounterStream.Growth() {
                @Override
                public void add(long atMillis, double from, double to) {}

                @Override
                public void takeBack(long atMillis, double from, double to) {}
            };

    @Test
    void writesTheNewestVersionAsItIsReleased() throws IOException {
        assertThat(String.join("\n", written())).isEqualTo(String.join("\n", golden()));
    }

    @Test
    void readsEveryReleasedVersion() throws IOException {
        List<String> again = new ArrayList<>();
        for (String line : golden()) {
            String[] nameAndBytes = line.split(" ");
            again.add(nameAndBytes[0] + " " + hex(rewrite(nameAndBytes[0], nameAndBytes[1])));
        }
        assertThat(again).isEqualTo(golden());
    }

    @Test
    void refusesAVersionFromTheFutureWithARemedy() {
        for (String name : List.of("pane", "stream", "sample")) {
            assertThatThrownBy(() -> rewrite(name, "09"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("version 9")
                    .hasMessageContaining("restore it with the release that wrote it");
        }
    }

    private static List<String> written() throws IOException {
        MetricPane few = new MetricPane();
        few.add(Samples.gauge("a", 1_700_000_000_000L, "g", -1.5));
        few.add(Samples.gauge("b", 1_700_000_000_001L, "g", 0));
        MetricPane many = new MetricPane();
        for (int i = 0; i < 40; i++) {
            many.add(Samples.gauge("e" + i, 1_700_000_000_000L + i, "g", i * 7.25 - 60));
        }
        MetricPane counter = new MetricPane();
        counter.add(Samples.counter("c", 1_700_000_000_002L, "c", 12.75, "r", Map.of()));
        counter.counter().add(5, 12.75);
        counter.counter().add(12.75, 3);
        MetricPane histogram = new MetricPane();
        histogram.add(
                Samples.histogram("h", 1, "h", List.of(0.5, 10.0), List.of(1L, 2L, 3L), 44.5));
        histogram.add(Samples.histogram("i", 1, "h", List.of(10.0), List.of(4L, 0L), null));
        CounterStream stream = new CounterStream();
        stream.insert(1_700_000_000_000L, 1, 1_000, NOBODY);
        stream.insert(1_700_000_000_500L, 2.5, 1_000, NOBODY);
        stream.insert(1_700_000_000_700L, 2.75, 1_000, NOBODY);
        stream.forget(Long.MIN_VALUE, 2);
        CounterSample sample =
                new CounterSample(
                        "4:acmec{@run=r}",
                        new SeriesKey("acme", "counter", "c{@unit=1}"),
                        1_700_000_000_000L,
                        12.75);
        return List.of(
                "pane " + hex(bytes(few)),
                "pane " + hex(bytes(many)),
                "pane " + hex(bytes(counter)),
                "pane " + hex(bytes(histogram)),
                "stream " + hex(bytes(stream)),
                "sample " + hex(bytes(sample)));
    }

    private static byte[] rewrite(String name, String hex) throws IOException {
        DataInput in = new DataInputStream(new ByteArrayInputStream(HexFormat.of().parseHex(hex)));
        return switch (name) {
            case "pane" -> bytes(new MetricPaneCodec().read(in));
            case "stream" -> bytes(new CounterStreamCodec().read(in));
            default -> bytes(new CounterSampleCodec().read(in));
        };
    }

    private static byte[] bytes(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        if (value instanceof MetricPane pane) {
            new MetricPaneCodec().write(pane, out);
        } else if (value instanceof CounterStream stream) {
            new CounterStreamCodec().write(stream, out);
        } else {
            new CounterSampleCodec().write((CounterSample) value, out);
        }
        return bytes.toByteArray();
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = MetricBytesTest.class.getResourceAsStream(GOLDEN)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}

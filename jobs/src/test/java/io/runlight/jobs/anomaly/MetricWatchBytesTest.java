/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.models.anomaly.SeriesBaseline;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Old bytes of what is kept of a metric series. */
class MetricWatchBytesTest {

    @Test
    void watchedMetricsOfTheFirstVersionAreRead() throws IOException {
        MetricWatch read = new MetricWatchCodec().read(input(golden()));

        assertThat(read.waiting).containsOnlyKeys(WatchedTraffic.start(40));
        assertThat(read.waiting.firstEntry().getValue().level(1)).isEqualTo(90);
        assertThat(read.lastTested).isEqualTo(WatchedTraffic.start(39));
        assertThat(bytes(read)).isEqualTo(bytes(watch())).isEqualTo(golden());
    }

    @Test
    void anUnknownVersionIsRefusedWithARemedy() {
        assertThatThrownBy(() -> new MetricWatchCodec().read(input(new byte[] {9})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("binary version 9")
                .hasMessageContaining("the release that wrote it");
    }

    /** Forty windows tested, one waiting. */
    static MetricWatch watch() {
        MetricWatch watch = new MetricWatch(new SeriesBaseline());
        for (int window = 0; window < 40; window++) {
            watch.lastTested = WatchedTraffic.start(window);
            watch.baseline.next(
                    watch.lastTested,
                    QueueDepth.calm(window),
                    QueueDepth.RULES.of("queue.depth"),
                    WatchedTraffic.SETTINGS.baselines());
        }
        watch.add(WatchedTraffic.start(40), QueueDepth.part(40, 90).content());
        return watch;
    }

    static byte[] bytes(MetricWatch watch) throws IOException {
        return AnomalyBytesTest.bytes(out -> new MetricWatchCodec().write(watch, out));
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static byte[] golden() throws IOException {
        try (InputStream in =
                MetricWatchBytesTest.class.getResourceAsStream("/golden/metric-watch-v1.hex")) {
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}

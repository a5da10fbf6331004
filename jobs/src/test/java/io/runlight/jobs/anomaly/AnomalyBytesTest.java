/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.jobs.window.SeriesKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Old bytes of what the baselines keep and send. */
class AnomalyBytesTest {

    static final Anomaly ANOMALY =
            new Anomaly(
                    WatchedTraffic.PIPELINE,
                    "failure_rate",
                    1_767_225_600_000L,
                    300,
                    0.5,
                    0.02,
                    -0.06,
                    0.1,
                    24,
                    2,
                    500,
                    3.5,
                    0.97,
                    "both");

    @Test
    void anomaliesOfTheFirstVersionAreRead() throws IOException {
        assertThat(new AnomalyCodec().read(golden("anomaly-v1"))).isEqualTo(ANOMALY);
        assertThat(bytes(out -> new AnomalyCodec().write(ANOMALY, out)))
                .isEqualTo(hex("anomaly-v1"));
    }

    @Test
    void partsOfTheFirstVersionAreRead() throws IOException {
        SeriesPart part = WatchedTraffic.part(7, 100, 3);

        SeriesPart read = new SeriesPartCodec().read(golden("series-part-v1"));

        assertThat(read.series()).isEqualTo(part.series());
        assertThat(read.startMillis()).isEqualTo(part.startMillis());
        assertThat(read.amounts()).isEqualTo(part.amounts());
        assertThat(bytes(out -> new SeriesPartCodec().write(part, out)))
                .isEqualTo(hex("series-part-v1"));
    }

    @Test
    void watchedSeriesOfTheFirstVersionAreRead() throws IOException {
        SeriesWatch read = new SeriesWatchCodec().read(golden("series-watch-v1"));

        assertThat(read.waiting).containsOnlyKeys(WatchedTraffic.start(40));
        assertThat(read.lastTested).isEqualTo(WatchedTraffic.start(39));
        assertThat(bytes(out -> new SeriesWatchCodec().write(read, out)))
                .isEqualTo(bytes(out -> new SeriesWatchCodec().write(watch(), out)))
                .isEqualTo(hex("series-watch-v1"));
    }

    @Test
    void episodesOfTheFirstVersionAreRead() throws IOException {
        assertThat(bytes(out -> new AnomalyEpisodeCodec().write(episode(), out)))
                .isEqualTo(hex("anomaly-episode-v1"));
        assertThat(new AnomalyEpisodeCodec().read(golden("anomaly-episode-v1")))
                .usingRecursiveComparison()
                .isEqualTo(episode());
    }

    @Test
    void unknownVersionsAreRefusedWithARemedy() {
        assertThatThrownBy(() -> new AnomalyCodec().read(input(new byte[] {9})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("binary version 9")
                .hasMessageContaining("the release that wrote it");
    }

    @Test
    void keysOfSeriesAreTheirOwn() {
        List<SeriesKey> series =
                List.of(
                        new SeriesKey("acme", "pipeline", "a:b"),
                        new SeriesKey("acmep", "ipeline", "a:b"),
                        new SeriesKey("a:b", "workspace", ""),
                        new SeriesKey("", "step", ":"));

        assertThat(series.stream().map(key -> new SeriesPart(key, 0, new long[0]).key()))
                .doesNotHaveDuplicates()
                .extracting(SeriesPart::seriesOf)
                .isEqualTo(series);
    }

    /** Forty windows tested, one waiting. */
    static SeriesWatch watch() {
        SeriesWatch watch = new SeriesWatch();
        WatchedTraffic traffic = new WatchedTraffic();
        for (int window = 0; window <= 40; window++) {
            watch.add(WatchedTraffic.start(window), traffic.calm(window).amounts());
        }
        watch.test(WatchedTraffic.over(39), WatchedTraffic.SETTINGS);
        return watch;
    }

    /** Two windows, the first one told. */
    private static AnomalyEpisode episode() {
        AnomalyEpisode episode = new AnomalyEpisode(ANOMALY.windowStart());
        episode.last = AnomalyEpisodesTest.anomaly(10, 0.2);
        episode.worst = ANOMALY;
        episode.windows = 2;
        episode.windowsTold = 1;
        episode.severityTold = 4;
        episode.evidence.add(ANOMALY.id());
        return episode;
    }

    private static DataInputStream golden(String name) throws IOException {
        return input(hex(name));
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static byte[] hex(String name) throws IOException {
        try (InputStream in =
                AnomalyBytesTest.class.getResourceAsStream("/golden/" + name + ".hex")) {
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }

    static byte[] bytes(Writing writing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        writing.to(new DataOutputStream(bytes));
        return bytes.toByteArray();
    }

    /** Writes bytes. */
    interface Writing {
        void to(DataOutputStream out) throws IOException;
    }
}

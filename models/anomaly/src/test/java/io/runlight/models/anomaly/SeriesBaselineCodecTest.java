/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SeriesBaselineCodecTest {

    @Test
    void bytesOfTheFirstVersionAreRead() throws IOException {
        SeriesBaseline old = Waves.baseline(golden("series-baseline-v1.hex"));

        assertThat(Waves.read(old, 400, 112)).isEqualTo(Waves.read(Waves.calm(400), 400, 112));
    }

    @Test
    void theNewestVersionIsWritten() throws IOException {
        assertThat(Waves.bytes(Waves.calm(400))).isEqualTo(golden("series-baseline-v1.hex"));
    }

    @Test
    void aBaselineNeverExceedsItsBytes() {
        SeriesBaseline baseline = new SeriesBaseline();
        Waves waves = new Waves(1);
        int largest = 0;
        for (int i = 0; i < 12 * 7 * Waves.DAY; i++) {
            double noise = waves.noise();
            Waves.read(baseline, i, noise * noise * noise * noise * noise);
            if (i % 500 == 0) {
                largest = Math.max(largest, Waves.bytes(baseline).length);
            }
        }

        assertThat(largest).isBetween(2_500, SeriesBaselineCodec.MOST_BYTES);
    }

    @Test
    void anUnknownVersionIsRefusedWithARemedy() {
        assertThatThrownBy(() -> Waves.baseline(new byte[] {9, 0, 0}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("binary version 9")
                .hasMessageContaining("the release that wrote it");
    }

    private static byte[] golden(String name) throws IOException {
        try (InputStream in =
                SeriesBaselineCodecTest.class.getResourceAsStream("/golden/" + name)) {
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}

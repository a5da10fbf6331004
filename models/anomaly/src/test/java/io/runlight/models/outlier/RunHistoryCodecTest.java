/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class RunHistoryCodecTest {

    private static final int RUNS = 40;

    @Test
    void bytesOfTheFirstVersionAreRead() throws IOException {
        RunHistory old = PipelineRuns.history(golden());
        double[] run = new PipelineRuns(9).next(30, RunMeasure.COST);

        assertThat(old.judge(run, true))
                .usingRecursiveComparison()
                .isEqualTo(PipelineRuns.history(RUNS).judge(run, true));
    }

    @Test
    void theNewestVersionIsWritten() throws IOException {
        assertThat(PipelineRuns.bytes(PipelineRuns.history(RUNS))).isEqualTo(golden());
    }

    @Test
    void aHistoryNeverExceedsItsBytes() {
        RunHistory history = new RunHistory(1, PipelineRuns.THRESHOLD);
        double[] largest = new double[RunMeasure.count()];
        Arrays.fill(largest, Double.MAX_VALUE);
        for (int i = 0; i < 2_000; i++) {
            PipelineRuns.take(history, largest);
        }

        assertThat(PipelineRuns.bytes(history).length).isBetween(8_000, RunHistoryCodec.MOST_BYTES);
    }

    @Test
    void anUnknownVersionIsRefusedWithARemedy() {
        assertThatThrownBy(() -> PipelineRuns.history(new byte[] {9, 0, 0}))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("version 9")
                .hasMessageContaining("the release that wrote it");
    }

    private static byte[] golden() throws IOException {
        try (InputStream in =
                RunHistoryCodecTest.class.getResourceAsStream("/golden/run-history-v1.hex")) {
            return HexFormat.of()
                    .parseHex(new String(in.readAllBytes(), StandardCharsets.UTF_8).strip());
        }
    }
}

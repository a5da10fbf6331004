/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.models.outlier.CallHistory;
import io.runlight.models.outlier.RunHistory;
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

/** Old bytes of what the search for outliers keeps and sends. */
class OutlierBytesTest {

    static final RunVector RUN = NightlyRuns.running(60, 50_000);

    static final OutlierRun OUTLIER =
            new OutlierRun(
                    RUN,
                    List.of("tokens"),
                    new double[9],
                    new double[] {0, 0, 0, 8, 0, 0, 0, 0, 0},
                    "z",
                    0.5,
                    0,
                    0,
                    256);

    static final OutlierCall OUTLIER_CALL =
            new OutlierCall(
                    ModelCalls.slow(60),
                    List.of("duration"),
                    new double[] {2_000, 0.01, 1_000},
                    new double[] {9, 0, 0},
                    0.6,
                    256);

    @Test
    void runsOfTheFirstVersionAreRead() throws IOException {
        assertThat(new RunVectorCodec().read(golden("run-vector-v1")))
                .usingRecursiveComparison()
                .isEqualTo(RUN);
        assertThat(bytes(out -> new RunVectorCodec().write(RUN, out)))
                .isEqualTo(hex("run-vector-v1"));
    }

    @Test
    void outliersOfTheFirstVersionAreRead() throws IOException {
        assertThat(new OutlierRunCodec().read(golden("outlier-run-v1")))
                .usingRecursiveComparison()
                .isEqualTo(OUTLIER);
        assertThat(bytes(out -> new OutlierRunCodec().write(OUTLIER, out)))
                .isEqualTo(hex("outlier-run-v1"));
    }

    @Test
    void watchedPipelinesOfTheFirstVersionAreRead() throws IOException {
        PipelineWatch read = new PipelineWatchCodec(4).read(golden("pipeline-watch-v1"));

        assertThat(read.waiting).usingRecursiveFieldByFieldElementComparator().containsExactly(RUN);
        assertThat(read.told).containsOnlyKeys("run-60");
        assertThat(read.lastAt).isEqualTo(NightlyRuns.at(59) + 1);
        assertThat(read.episode).isNull();
        assertThat(bytes(out -> new PipelineWatchCodec(4).write(read, out)))
                .isEqualTo(bytes(out -> new PipelineWatchCodec(4).write(watch(), out)));
    }

    @Test
    void watchedPipelinesOfTheSecondVersionAreRead() throws IOException {
        PipelineWatch read = new PipelineWatchCodec(4).read(golden("pipeline-watch-v2"));

        assertThat(read.episode.said).isEqualTo(episode().said);
        assertThat(read.episode.lastAt).isEqualTo(episode().lastAt);
        assertThat(read.episode.running).isEqualTo(episode().running);
        assertThat(bytes(out -> new PipelineWatchCodec(4).write(read, out)))
                .isEqualTo(hex("pipeline-watch-v2"));
    }

    @Test
    void callsOfTheFirstVersionAreRead() throws IOException {
        CallWatch read = new CallWatchCodec(4).read(golden("call-watch-v1"));

        assertThat(read.waiting)
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(ModelCalls.slow(60));
        assertThat(read.lastAt).isEqualTo(ModelCalls.at(59));
        assertThat(bytes(out -> new CallWatchCodec(4).write(callWatch(), out)))
                .isEqualTo(hex("call-watch-v1"));
        assertThat(new OutlierCallCodec().read(golden("outlier-call-v1")))
                .usingRecursiveComparison()
                .isEqualTo(OUTLIER_CALL);
        assertThat(bytes(out -> new OutlierCallCodec().write(OUTLIER_CALL, out)))
                .isEqualTo(hex("outlier-call-v1"));
    }

    @Test
    void unknownVersionsAreRefusedWithARemedy() {
        assertThatThrownBy(() -> new RunVectorCodec().read(input(new byte[] {9})))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("binary version 9")
                .hasMessageContaining("the release that wrote it");
    }

    /** Sixty runs are known, one runs and was told, and more is known of it. */
    static PipelineWatch watch() {
        PipelineWatch watch = new PipelineWatch(new RunHistory(11, 4));
        for (int run = 0; run < 60; run++) {
            watch.take(NightlyRuns.ended(run, 60_000));
        }
        long at = NightlyRuns.at(59) + 1;
        watch.take(NightlyRuns.vector(60, RunStage.RUNNING, at, 60_000, 40_000));
        watch.judge(
                at,
                4,
                new RunVerdicts() {
                    @Override
                    public void outside(OutlierRun outlier) {}

                    @Override
                    public void inside(RunVector run) {}
                });
        watch.take(RUN);
        return watch;
    }

    /** One run was told and goes on. */
    private static OutlierEpisode episode() {
        OutlierEpisode episode = new OutlierEpisode();
        episode.said = OutlierFindings.of(OUTLIER, AlertSeverity.MEDIUM, null);
        episode.lastAt = RUN.atMillis();
        episode.running.add(RUN.runId());
        return episode;
    }

    /** Sixty calls are known, and one waits. */
    static CallWatch callWatch() {
        CallWatch watch = new CallWatch(new CallHistory(4));
        for (int call = 0; call < 60; call++) {
            watch.waiting.add(ModelCalls.call(call, 2_000, 0.01, 1_000));
        }
        watch.judge(ModelCalls.at(59), 4, outlier -> {});
        watch.waiting.add(ModelCalls.slow(60));
        return watch;
    }

    private static DataInputStream golden(String name) throws IOException {
        return input(hex(name));
    }

    private static DataInputStream input(byte[] bytes) {
        return new DataInputStream(new ByteArrayInputStream(bytes));
    }

    private static byte[] hex(String name) throws IOException {
        try (InputStream in =
                OutlierBytesTest.class.getResourceAsStream("/golden/" + name + ".hex")) {
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

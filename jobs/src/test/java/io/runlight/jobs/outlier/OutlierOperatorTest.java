/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.FindingState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class OutlierOperatorTest {

    private static final int KNOWN = 200;
    private static final Duration RETENTION = Duration.ofDays(30);

    private static final OutlierSettings SETTINGS =
            new OutlierSettings(
                    4,
                    RETENTION,
                    10,
                    new OutlierAlertSettings(true, 8, Duration.ofHours(6), AlertSeverity.MEDIUM));

    private final NightlyRuns runs = new NightlyRuns();

    @Test
    void aRunThatTookFarTooLongIsToldWhenEventTimeReachesItsEnd() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 0, KNOWN);
            take(harness, NightlyRuns.ended(KNOWN, 600_000));
            assertThat(found(harness)).isEmpty();

            harness.processWatermark(NightlyRuns.at(KNOWN));

            assertThat(found(harness)).hasSize(1);
            OutlierRun outlier = found(harness).get(0);
            assertThat(outlier.run().runId()).isEqualTo("run-" + KNOWN);
            assertThat(outlier.drivers()).startsWith("duration");
            assertThat(outlier.expected()[0]).isBetween(50_000.0, 70_000.0);
            assertThat(outlier.votes()).isEqualTo("both");
            assertThat(outlier.severity()).isBetween(0.5, 1.0);
        }
    }

    @Test
    void theNewestNewsOfARunCounts() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 0, KNOWN);
            take(harness, NightlyRuns.ended(KNOWN, 600_000));
            take(harness, NightlyRuns.ended(KNOWN, 60_000));

            harness.processWatermark(NightlyRuns.at(KNOWN));

            assertThat(found(harness)).isEmpty();
        }
    }

    @Test
    void aRunIsJudgedOnce() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 0, KNOWN);
            harness.processWatermark(NightlyRuns.at(KNOWN));

            take(harness, NightlyRuns.ended(KNOWN, 600_000));
            harness.processWatermark(NightlyRuns.at(KNOWN + 5));

            assertThat(found(harness)).isEmpty();
        }
    }

    @Test
    void aRunningRunIsToldOncePerMeasureAndAgainAtItsEnd() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 0, KNOWN);
            for (int step = 1; step <= 4; step++) {
                long at = NightlyRuns.at(KNOWN) + step;
                int tokens = 20_000 << step;
                take(harness, NightlyRuns.vector(KNOWN, RunStage.RUNNING, at, 60_000, tokens));
                harness.processWatermark(at);
            }
            long end = NightlyRuns.at(KNOWN) + 5;
            take(harness, NightlyRuns.vector(KNOWN, RunStage.COMPLETED, end, 60_000, 320_000));
            harness.processWatermark(end);

            assertThat(found(harness))
                    .extracting(outlier -> outlier.run().stage())
                    .containsExactly(RunStage.RUNNING, RunStage.COMPLETED);
            assertThat(found(harness)).extracting(OutlierRun::id).doesNotHaveDuplicates();
            OutlierRun running = found(harness).get(0);
            assertThat(running.drivers()).containsExactly("tokens");
            assertThat(running.run().values()[3]).isLessThan(320_000);
            assertThat(running.votes()).isEqualTo("z");
            assertThat(running.expected()[0]).isBetween(50_000.0, 70_000.0);
            assertThat(running.expected()).isEqualTo(found(harness).get(1).expected());
            assertThat(running.z()[0]).isNotZero().isBetween(-1.0, 1.0);
        }
    }

    @Test
    void aYoungPipelineHasNoOutliers() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 0, 31);
            take(harness, NightlyRuns.running(31, 1e9));
            take(harness, NightlyRuns.ended(32, 1e9));
            harness.processWatermark(NightlyRuns.at(40));

            assertThat(found(harness)).isEmpty();
        }
    }

    @Test
    void theAnswerIsTheSameWhateverTheOrderTheWatermarksAndRestarts() throws Exception {
        List<RunVector> input = input();
        List<String> live = new ArrayList<>();
        try (var harness = start(null)) {
            for (RunVector run : input) {
                take(harness, run);
                harness.processWatermark(run.atMillis());
            }
            addFound(harness, live);
        }
        List<String> replayed = new ArrayList<>();
        OperatorSubtaskState snapshot;
        try (var harness = start(null)) {
            for (int run = 300; run >= 0; run--) {
                take(harness, input.get(run));
            }
            harness.processWatermark(NightlyRuns.at(200));
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
            addFound(harness, replayed);
        }
        try (var harness = start(snapshot)) {
            for (int run = 599; run > 300; run--) {
                take(harness, input.get(run));
            }
            harness.processWatermark(Watermark.MAX_WATERMARK);
            addFound(harness, replayed);
        }

        assertThat(live).hasSizeGreaterThan(10);
        assertThat(replayed).isEqualTo(live);
    }

    @Test
    void anOutlierIsFoundForAnAlertAlsoAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = start(null)) {
            learn(harness, 0, KNOWN);
            take(harness, NightlyRuns.ended(KNOWN, 600_000));
            harness.processWatermark(NightlyRuns.at(KNOWN));
            assertThat(findings(harness)).containsExactly(FindingState.FIRING);
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = start(snapshot)) {
            take(harness, runs.usual(KNOWN + 1));
            harness.processWatermark(NightlyRuns.at(KNOWN + 1));

            assertThat(findings(harness)).containsExactly(FindingState.CLEARED);
        }
    }

    @Test
    void whatARunNeededAfterItsEndKeepsNoAlertOpen() throws Exception {
        for (boolean endFirst : new boolean[] {true, false}) {
            try (var harness = start(null)) {
                learn(harness, 0, KNOWN);
                long at = NightlyRuns.at(KNOWN);
                RunVector end = NightlyRuns.vector(KNOWN, RunStage.FAILED, at, 600_000, 20_000);
                RunVector after = NightlyRuns.vector(KNOWN, RunStage.RUNNING, at + 1, 600_000, 1e9);
                take(harness, endFirst ? end : after);
                take(harness, endFirst ? after : end);
                take(harness, runs.usual(KNOWN + 1));
                harness.processWatermark(NightlyRuns.at(KNOWN + 1));

                assertThat(findings(harness))
                        .containsExactly(FindingState.FIRING, FindingState.CLEARED);
            }
        }
    }

    @Test
    void anAlertOfAPipelineThatRunsNoMoreEndsWithItsWindow() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 0, KNOWN);
            take(harness, NightlyRuns.ended(KNOWN, 600_000));
            harness.processWatermark(NightlyRuns.at(KNOWN) + Duration.ofHours(6).toMillis());

            assertThat(findings(harness))
                    .containsExactly(FindingState.FIRING, FindingState.CLEARED);

            harness.processWatermark(NightlyRuns.at(KNOWN) + RETENTION.toMillis());
            harness.snapshot(1, 1);
            assertThat(harness.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void aPipelineEndsWithItsRetention() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 0, 50);
            harness.snapshot(1, 1);
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);

            harness.processWatermark(NightlyRuns.at(49) + RETENTION.toMillis());
            harness.snapshot(2, 2);

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    /** One run in forty takes ten times as long. */
    private List<RunVector> input() {
        List<RunVector> input = new ArrayList<>();
        for (int run = 0; run < 600; run++) {
            input.add(run % 40 == 39 ? NightlyRuns.ended(run, 600_000) : runs.usual(run));
        }
        return input;
    }

    private void learn(Harness harness, int from, int to) throws Exception {
        for (int run = from; run < to; run++) {
            take(harness, runs.usual(run));
            harness.processWatermark(NightlyRuns.at(run));
        }
    }

    private static List<OutlierRun> found(Harness harness) {
        return harness.extractOutputValues();
    }

    private static List<FindingState> findings(Harness harness) {
        return harness.getSideOutput(Outliers.FINDINGS).stream()
                .map(record -> record.getValue().state())
                .toList();
    }

    /** As text, because arrays are equal only to themselves. */
    private static void addFound(Harness harness, List<String> texts) {
        for (OutlierRun outlier : found(harness)) {
            texts.add(
                    outlier.id()
                            + outlier.severity()
                            + outlier.votes()
                            + outlier.drivers()
                            + outlier.forestScore());
        }
    }

    private static void take(Harness harness, RunVector run) throws Exception {
        harness.processElement(new StreamRecord<>(run));
    }

    private static Harness start(OperatorSubtaskState snapshot) throws Exception {
        Harness harness = new Harness();
        harness.setup(
                OutlierRun.TYPE.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }

    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, RunVector, OutlierRun> {

        Harness() throws Exception {
            super(new OutlierOperator(SETTINGS, List.of()), RunVector::key, Types.STRING);
        }
    }
}

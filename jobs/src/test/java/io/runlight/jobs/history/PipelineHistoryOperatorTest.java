/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import static io.runlight.jobs.history.LiveRows.ended;
import static io.runlight.jobs.history.LiveRows.open;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.run.LiveRunRow;
import io.runlight.jobs.run.RunPhase;
import io.runlight.jobs.run.RunTypes;
import java.time.Duration;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PipelineHistoryOperatorTest {

    private static final Duration RETENTION = Duration.ofDays(30);

    @Test
    void completedRunsTellWhatOpenOnesWillDo() throws Exception {
        try (var histories = start(null)) {
            take(histories, ended("a", RunPhase.COMPLETED, 0, 60, 4));
            take(histories, ended("b", RunPhase.COMPLETED, 0, 70, 4));
            take(histories, open("now", 10, 1, null));
            assertThat(last(histories).expectedDurationMillis()).isNull();

            take(histories, ended("c", RunPhase.COMPLETED, 0, 80, 4));
            take(histories, open("now", 20, 1, null));

            assertThat(last(histories).expectedDurationMillis()).isEqualTo(70_000);
            assertThat(last(histories).progress()).isEqualTo(0.25);
        }
    }

    @Test
    void otherPipelinesAndRunsThatFailedTellNothing() throws Exception {
        try (var histories = start(null)) {
            for (String run : List.of("a", "b", "c")) {
                take(histories, LiveRows.row("other", run, RunPhase.COMPLETED, 0, 60, 4, null, 1));
                take(histories, ended(run, RunPhase.FAILED, 0, 5, 1));
                take(histories, ended(run + "-silent", RunPhase.ZOMBIE, 0, 5, 1));
            }
            take(histories, open("now", 10, 1, null));

            assertThat(last(histories).expectedDurationMillis()).isNull();
            assertThat(histories.numKeyedStateEntries()).isLessThanOrEqualTo(1);
        }
    }

    @Test
    void aRunThatDidNotCompleteAfterAllIsForgotten() throws Exception {
        try (var histories = start(null)) {
            for (String run : List.of("a", "b", "c")) {
                take(histories, ended(run, RunPhase.COMPLETED, 0, 60, 4));
            }
            take(histories, ended("b", RunPhase.FAILED, 0, 50, 4));
            take(histories, open("now", 10, 1, null));

            assertThat(last(histories).expectedDurationMillis()).isNull();
        }
    }

    @Test
    void aHistoryOutlivesARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var histories = start(null)) {
            for (String run : List.of("a", "b", "c")) {
                take(histories, ended(run, RunPhase.COMPLETED, 0, 60, 4));
            }
            histories.prepareSnapshotPreBarrier(1);
            snapshot = histories.snapshot(1, 1);
        }
        try (var histories = start(snapshot)) {
            take(histories, open("now", 10, 1, null));

            assertThat(last(histories).expectedDurationMillis()).isEqualTo(60_000);
        }
    }

    @Test
    void aHistoryEndsWithItsRetention() throws Exception {
        try (var histories = start(null)) {
            for (String run : List.of("a", "b", "c")) {
                take(histories, ended(run, RunPhase.COMPLETED, 0, 60, 4));
            }
            histories.snapshot(1, 1);
            assertThat(histories.numKeyedStateEntries()).isEqualTo(1);

            histories.processWatermark(RETENTION.toMillis() + 60_000);
            take(histories, ended("long-ago", RunPhase.COMPLETED, 0, 60, 4));
            histories.snapshot(2, 2);

            assertThat(histories.numKeyedStateEntries()).isZero();
            assertThat(histories.numEventTimeTimers()).isZero();
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, LiveRunRow, LiveRunRow> start(
            OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new PipelineHistoryOperator(new HistorySettings(50, RETENTION), 10),
                        PipelineHistoryOperator::keyOf,
                        Types.STRING);
        harness.setup(
                RunTypes.LIVE_RUN_ROW.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }

    private static void take(
            KeyedOneInputStreamOperatorTestHarness<String, LiveRunRow, LiveRunRow> histories,
            LiveRunRow row)
            throws Exception {
        histories.processElement(new StreamRecord<>(row));
    }

    private static LiveRunRow last(
            KeyedOneInputStreamOperatorTestHarness<String, LiveRunRow, LiveRunRow> histories) {
        List<LiveRunRow> rows = histories.extractOutputValues();
        return rows.get(rows.size() - 1);
    }
}

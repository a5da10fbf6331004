/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class PatternOperatorTest {

    private static final long HOUR = 3_600_000;

    @Test
    void signalsAreLookedAtInTheOrderOfEventTime() throws Exception {
        try (var patterns = start(null)) {
            take(patterns, "d", "completes", 40_000);
            take(patterns, "c", "fails", 30_000);
            take(patterns, "a", "fails", 10_000);
            take(patterns, "b", "fails", 20_000);

            patterns.processWatermark(30_000);
            assertThat(states(patterns)).containsExactly(FindingState.FIRING);

            patterns.processWatermark(40_000);
            assertThat(states(patterns)).containsExactly(FindingState.FIRING, FindingState.CLEARED);
        }
    }

    @Test
    void anEndThatIsToldAnewTakesThePlaceOfTheFirst() throws Exception {
        try (var patterns = start(null)) {
            take(patterns, "a", "fails", 10_000);
            take(patterns, "b", "fails", 20_000);
            take(patterns, "c", "completes", 30_000);
            take(patterns, "c", "fails", 29_000);
            patterns.processWatermark(30_000);

            assertThat(states(patterns)).containsExactly(FindingState.FIRING);
        }
    }

    @Test
    void aSignalThatIsTooLateChangesNothing() throws Exception {
        try (var patterns = start(null)) {
            take(patterns, "a", "fails", 10_000);
            take(patterns, "b", "fails", 20_000);
            patterns.processWatermark(30_000);
            take(patterns, "c", "fails", 30_000);
            patterns.processWatermark(40_000);

            assertThat(states(patterns)).isEmpty();
        }
    }

    @Test
    void aStreakGoesOnAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var patterns = start(null)) {
            take(patterns, "a", "fails", 10_000);
            take(patterns, "b", "fails", 20_000);
            patterns.processWatermark(15_000);
            patterns.prepareSnapshotPreBarrier(1);
            snapshot = patterns.snapshot(1, 1);
        }
        try (var patterns = start(snapshot)) {
            take(patterns, "c", "fails", 30_000);
            patterns.processWatermark(30_000);

            assertThat(patterns.extractOutputValues())
                    .extracting(Finding::evidence)
                    .containsExactly(List.of("e10000", "e20000", "e30000"));
        }
    }

    @Test
    void theEndOfInputLooksAtWhatWaitsButLetsNoTimePass() throws Exception {
        try (var patterns = start(null)) {
            take(patterns, "a", "fails", 10_000);
            take(patterns, "b", "fails", 20_000);
            take(patterns, "c", "fails", 30_000);
            patterns.processWatermark(Watermark.MAX_WATERMARK);

            assertThat(states(patterns)).containsExactly(FindingState.FIRING);
        }
    }

    @Test
    void nothingIsKeptOfAPipelineThatRunsNoMore() throws Exception {
        try (var patterns = start(null)) {
            take(patterns, "a", "fails", 10_000);
            patterns.processWatermark(10_000);
            patterns.snapshot(1, 1);
            assertThat(patterns.numKeyedStateEntries()).isEqualTo(1);

            patterns.processWatermark(10_000 + HOUR);
            patterns.snapshot(2, 2);

            assertThat(patterns.numKeyedStateEntries()).isZero();
            assertThat(patterns.numEventTimeTimers()).isZero();
        }
    }

    private static List<FindingState> states(
            KeyedOneInputStreamOperatorTestHarness<String, Clue, Finding> patterns) {
        return patterns.extractOutputValues().stream().map(Finding::state).toList();
    }

    private static void take(
            KeyedOneInputStreamOperatorTestHarness<String, Clue, Finding> patterns,
            String run,
            String verb,
            long at)
            throws Exception {
        Signal signal = new SignalText(run, verb).signal(at, "", "e" + at);
        patterns.processElement(
                new StreamRecord<>(new Clue(Scope.PIPELINE, signal.pipeline(), signal)));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Clue, Finding> start(
            OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new PatternOperator(
                                List.of(new FailureStreak(Timeline.settings(3, "1H"))),
                                10,
                                List.of()),
                        Clue::key,
                        Types.STRING);
        harness.setup(
                AlertTypes.FINDING.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

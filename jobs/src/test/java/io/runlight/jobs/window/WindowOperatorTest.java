/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.Events;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.apache.flink.util.OutputTag;
import org.junit.jupiter.api.Test;

final class WindowOperatorTest {

    private static final long MINUTE = 60_000;
    private static final OutputTag<Part<Pane>> LATE = Windows.LATE;
    private static final WindowConfig CONFIG =
            new WindowConfig(
                    Duration.ofMinutes(10), Duration.ofMillis(500), 100, Duration.ofMillis(200), 3);

    @Test
    void aChangedPaneIsSaidOnceAtTheNextTick() throws Exception {
        try (var windows = open(null)) {
            add(windows, 1, "etl");
            add(windows, 2, "etl");
            assertThat(said(windows)).isEmpty();
            windows.setProcessingTime(500);
            assertThat(said(windows)).containsExactly("etl@0=2");
            windows.setProcessingTime(1_000);
            assertThat(said(windows)).containsExactly("etl@0=2");
            add(windows, 3, "etl");
            windows.setProcessingTime(1_500);
            assertThat(said(windows)).containsExactly("etl@0=2", "etl@0=3");
        }
    }

    @Test
    void changedPanesAreSaidBeforeACheckpointAndGoOnAfterARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (var windows = open(null)) {
            add(windows, 1, "etl");
            add(windows, MINUTE, "etl");
            windows.prepareSnapshotPreBarrier(1);
            assertThat(said(windows)).containsExactly("etl@0=1", "etl@1=1");
            snapshot = windows.snapshot(1, 1);
        }
        try (var windows = open(snapshot)) {
            add(windows, 2, "etl");
            windows.setProcessingTime(500);
            assertThat(said(windows)).containsExactly("etl@0=2");
        }
    }

    @Test
    void aLateEventCorrectsItsPaneWithinTheAllowedLateness() throws Exception {
        try (var windows = open(null)) {
            add(windows, 1, "etl");
            windows.setProcessingTime(500);
            windows.processWatermark(MINUTE + 10 * MINUTE - 1);
            add(windows, 2, "etl");
            windows.setProcessingTime(1_000);
            assertThat(said(windows)).containsExactly("etl@0=1", "etl@0=2");
        }
    }

    @Test
    void whatComesAfterTheAllowedLatenessGoesAside() throws Exception {
        try (var windows = open(null)) {
            windows.processWatermark(MINUTE + 10 * MINUTE);
            add(windows, 2, "etl");
            windows.setProcessingTime(500);
            assertThat(said(windows)).isEmpty();
            assertThat(windows.getSideOutput(LATE)).hasSize(1);
        }
    }

    @Test
    void whatIsTooLateAfterARestoreDoesNotReplaceTheWindowThatEndedBefore() throws Exception {
        OperatorSubtaskState snapshot;
        try (var windows = open(null)) {
            add(windows, 1, "etl");
            add(windows, 2, "etl");
            windows.processWatermark(MINUTE + 10 * MINUTE);
            assertThat(said(windows)).containsExactly("etl@0=2");
            snapshot = windows.snapshot(1, 1);
        }
        try (var windows = open(snapshot)) {
            add(windows, 3, "etl");
            windows.setProcessingTime(500);
            assertThat(said(windows)).isEmpty();
            assertThat(windows.getSideOutput(LATE)).hasSize(1);
        }
    }

    @Test
    void aPaneThatEndsSaysItsLastValueAndLeavesNothing() throws Exception {
        try (var windows = open(null)) {
            for (int i = 0; i < 20; i++) {
                add(windows, 1, "p" + i);
            }
            windows.processWatermark(MINUTE + 10 * MINUTE);
            assertThat(said(windows)).hasSize(20);
            windows.setProcessingTime(500);
            assertThat(said(windows)).hasSize(20);
            windows.snapshot(1, 1);
            assertThat(windows.numKeyedStateEntries()).isZero();
            assertThat(windows.numEventTimeTimers()).isZero();
        }
    }

    private static void add(
            KeyedOneInputStreamOperatorTestHarness<String, Part<Pane>, Window<Pane>> windows,
            long time,
            String pipeline)
            throws Exception {
        PaneBundle bundle = new PaneBundle();
        bundle.add(Events.call("c", time, "w", pipeline, null, "m", "u", 1L, 0.1, 5.0, null));
        List<Part<Pane>> parts = new ArrayList<>();
        bundle.drain(parts::add);
        for (Part<Pane> part : parts) {
            if (part.series().dimension().equals(Dimension.PIPELINE.wireName())) {
                windows.processElement(new StreamRecord<>(part));
            }
        }
    }

    private static List<String> said(
            KeyedOneInputStreamOperatorTestHarness<String, Part<Pane>, Window<Pane>> windows) {
        return windows.extractOutputValues().stream()
                .map(
                        row ->
                                row.series().series()
                                        + "@"
                                        + row.startMillis() / MINUTE
                                        + "="
                                        + row.content().count(Count.EVENTS))
                .toList();
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Part<Pane>, Window<Pane>> open(
            OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, Part<Pane>, Window<Pane>>(
                        new WindowOperator<>(PaneType.INSTANCE, CONFIG, LATE),
                        WindowOperator::keyOf,
                        Types.STRING);
        harness.setup(
                PaneType.INSTANCE
                        .windowType()
                        .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

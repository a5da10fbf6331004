/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.runlight.core.alert.AlertStatus;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class IncidentOperatorTest {

    @Test
    void anIncidentGoesOnAfterARestartAndLeavesNothingWhenItIsOver() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = start(null)) {
            take(harness, "10:00 a1 opens medium pipeline:etl");
            take(harness, "10:01 r2 opens high pipeline:etl");
            harness.processWatermark(IncidentStory.millis("10:01"));
            take(harness, "10:05 a1 is-resolved medium");
            assertThat(harness.extractOutputValues())
                    .extracting(Incident::status)
                    .containsExactly(AlertStatus.OPEN);
            assertThat(harness.getSideOutput(IncidentOperator.ALERTS)).hasSize(2);
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = start(snapshot)) {
            take(harness, "10:06 r3 opens high pipeline:etl");
            harness.processWatermark(IncidentStory.millis("10:06"));
            assertThat(harness.getSideOutput(IncidentOperator.ALERTS)).hasSize(1);

            harness.processWatermark(IncidentStory.millis("10:21"));
            harness.snapshot(2, 2);

            assertThat(harness.extractOutputValues())
                    .extracting(Incident::revision, Incident::status, Incident::alerts)
                    .containsExactly(tuple(2L, AlertStatus.RESOLVED, 3L));
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void theEndOfInputSaysWhatWaitsAndEndsNothing() throws Exception {
        try (var harness = start(null)) {
            take(harness, "10:00 a1 opens medium pipeline:etl");
            take(harness, "10:01 r2 opens high pipeline:etl");
            harness.processWatermark(Watermark.MAX_WATERMARK);

            assertThat(harness.extractOutputValues())
                    .extracting(Incident::status)
                    .containsExactly(AlertStatus.OPEN);
        }
    }

    private static void take(
            KeyedOneInputStreamOperatorTestHarness<String, AlertNews, Incident> harness,
            String line)
            throws Exception {
        harness.processElement(new StreamRecord<>(IncidentStory.news(line)));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, AlertNews, Incident> start(
            OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new IncidentOperator(IncidentStory.SETTINGS, 10),
                        AlertNews::workspaceId,
                        Types.STRING);
        harness.setup(
                Incident.TYPE.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

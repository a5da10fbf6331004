/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.alert;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.jobs.run.RunTypes;
import java.time.Duration;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class AlertLifecycleOperatorTest {

    private static final AlertSettings SETTINGS =
            new AlertSettings(Duration.ofMinutes(10), Duration.ofDays(1));

    @Test
    void anAlertThatIsResolvedLeavesNoStateAfterItsRest() throws Exception {
        try (var alerts = start(null)) {
            take(alerts, FindingState.FIRING, 60_000);
            take(alerts, FindingState.CLEARED, 120_000);
            alerts.processWatermark(120_000);
            alerts.snapshot(1, 1);
            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::status)
                    .containsExactly(AlertStatus.OPEN, AlertStatus.RESOLVED);
            assertThat(alerts.numKeyedStateEntries()).isEqualTo(1);

            alerts.processWatermark(120_000 + Duration.ofMinutes(10).toMillis());
            alerts.snapshot(2, 2);

            assertThat(alerts.numKeyedStateEntries()).isZero();
            assertThat(alerts.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void anAlertGoesOnAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var alerts = start(null)) {
            take(alerts, FindingState.FIRING, 60_000);
            alerts.processWatermark(60_000);
            take(alerts, FindingState.CLEARED, 120_000);
            alerts.prepareSnapshotPreBarrier(1);
            snapshot = alerts.snapshot(1, 1);
        }
        try (var alerts = start(snapshot)) {
            alerts.processWatermark(120_000);

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::revision)
                    .containsExactly(2L);
        }
    }

    @Test
    void theEndOfInputSaysWhatWaits() throws Exception {
        try (var alerts = start(null)) {
            take(alerts, FindingState.FIRING, 60_000);
            alerts.processWatermark(Watermark.MAX_WATERMARK);

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::status)
                    .containsExactly(AlertStatus.OPEN);
        }
    }

    private static void take(
            KeyedOneInputStreamOperatorTestHarness<String, Finding, Alert> alerts,
            FindingState state,
            long at)
            throws Exception {
        alerts.processElement(
                new StreamRecord<>(
                        AlertStory.finding(at, state, AlertSeverity.MEDIUM, "It fails.")));
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Finding, Alert> start(
            OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new AlertLifecycleOperator(SETTINGS, 10), Finding::key, Types.STRING);
        harness.setup(
                RunTypes.ALERT.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class AnomalyEpisodeOperatorTest {

    @Test
    void anEpisodeGoesOnAfterARestartAndLeavesNothingWhenItIsOver() throws Exception {
        OperatorSubtaskState snapshot;
        try (var harness = start(null)) {
            harness.processElement(new StreamRecord<>(AnomalyEpisodesTest.anomaly(10, 0.7)));
            harness.processWatermark(WatchedTraffic.over(12));
            assertThat(harness.extractOutputValues()).hasSize(1);
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
        }
        try (var harness = start(snapshot)) {
            harness.processWatermark(WatchedTraffic.over(13) - 1);
            assertThat(harness.extractOutputValues()).isEmpty();

            harness.processWatermark(WatchedTraffic.over(13));
            harness.snapshot(2, 2);

            assertThat(harness.extractOutputValues())
                    .extracting(Finding::state)
                    .containsExactly(FindingState.CLEARED);
            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void seriesAndMeasuresAreApart() {
        Anomaly one = AnomalyEpisodesTest.anomaly(10, 0.7);

        assertThat(one.seriesAndMeasure()).isEqualTo("failure_rate:4:acmepipeline:nightly");
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Anomaly, Finding> start(
            OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new AnomalyEpisodeOperator(
                                WatchedTraffic.SETTINGS,
                                new AnomalyAlertSettings(AlertSeverity.HIGH, 3)),
                        Anomaly::seriesAndMeasure,
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

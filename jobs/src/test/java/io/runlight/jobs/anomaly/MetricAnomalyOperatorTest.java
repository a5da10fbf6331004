/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.metric.MetricPane;
import io.runlight.jobs.window.Part;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class MetricAnomalyOperatorTest {

    private static final int CALM = 400;

    @Test
    void aGaugeThatLeavesItsLevelIsFoundWhenItsWindowIsOver() throws Exception {
        try (var harness = start(null)) {
            feed(harness, 0, CALM);
            take(harness, QueueDepth.part(CALM, 90));
            harness.processWatermark(WatchedTraffic.over(CALM) - 1);
            assertThat(harness.extractOutputValues()).isEmpty();

            harness.processWatermark(WatchedTraffic.over(CALM));

            assertThat(harness.extractOutputValues()).hasSize(1);
            Anomaly found = harness.extractOutputValues().get(0);
            assertThat(found.series()).isEqualTo(QueueDepth.SERIES);
            assertThat(found.measure()).isEqualTo("level");
            assertThat(found.value()).isEqualTo(90);
            assertThat(found.expected()).isBetween(45.0, 55.0);
        }
    }

    @Test
    void theSideAndTheFloorAreThoseOfTheRule() throws Exception {
        try (var harness = start(null)) {
            feed(harness, 0, CALM);
            take(harness, QueueDepth.part(CALM, 1));
            take(harness, QueueDepth.part(CALM + 1, 59));
            harness.processWatermark(WatchedTraffic.over(CALM + 1));

            assertThat(harness.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void theAnswerIsTheSameWhateverTheWatermarksAndRestarts() throws Exception {
        List<Anomaly> live;
        try (var harness = start(null)) {
            for (int window = 0; window < CALM; window++) {
                take(harness, spoiled(window));
                harness.processWatermark(WatchedTraffic.over(window));
            }
            live = harness.extractOutputValues();
        }
        OperatorSubtaskState snapshot;
        List<Anomaly> replayed = new ArrayList<>();
        try (var harness = start(null)) {
            for (int window = CALM / 2; window >= 0; window--) {
                take(harness, spoiled(window));
            }
            harness.processWatermark(WatchedTraffic.over(CALM / 4));
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
            replayed.addAll(harness.extractOutputValues());
        }
        try (var harness = start(snapshot)) {
            for (int window = CALM / 2 + 1; window < CALM; window++) {
                take(harness, spoiled(window));
            }
            harness.processWatermark(WatchedTraffic.over(CALM));
            replayed.addAll(harness.extractOutputValues());
        }

        assertThat(live).isNotEmpty();
        assertThat(replayed).isEqualTo(live);
    }

    @Test
    void aSeriesEndsWithItsRetention() throws Exception {
        try (var harness = start(null)) {
            feed(harness, 0, 50);
            harness.snapshot(1, 1);
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);

            harness.processWatermark(
                    WatchedTraffic.over(50) + WatchedTraffic.SETTINGS.retention().toMillis());
            harness.snapshot(2, 2);

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    private static Part<MetricPane> spoiled(int window) {
        return QueueDepth.part(window, window % 50 == 49 ? 90 : QueueDepth.calm(window));
    }

    private static void feed(Harness harness, int from, int to) throws Exception {
        for (int window = from; window < to; window++) {
            take(harness, QueueDepth.part(window, QueueDepth.calm(window)));
            harness.processWatermark(WatchedTraffic.over(window));
        }
    }

    private static void take(Harness harness, Part<MetricPane> part) throws Exception {
        harness.processElement(new StreamRecord<>(part));
    }

    private static Harness start(OperatorSubtaskState snapshot) throws Exception {
        Harness harness = new Harness();
        harness.setup(
                Anomaly.TYPE.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }

    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, Part<MetricPane>, Anomaly> {

        Harness() throws Exception {
            super(
                    new MetricAnomalyOperator(WatchedTraffic.SETTINGS, QueueDepth.RULES, 10),
                    part -> SeriesPart.keyOf(part.series()),
                    Types.STRING);
        }
    }
}

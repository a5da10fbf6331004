/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class AnomalyOperatorTest {

    private static final int CALM = 400;

    private final WatchedTraffic traffic = new WatchedTraffic();

    @Test
    void aBurstOfFailuresIsFoundWhenItsWindowIsOver() throws Exception {
        try (var harness = start(null)) {
            calm(harness, 0, CALM);
            take(harness, WatchedTraffic.part(CALM, 100, 8));
            harness.processWatermark(WatchedTraffic.over(CALM) - 1);
            assertThat(found(harness, CALM)).isEmpty();

            harness.processWatermark(WatchedTraffic.over(CALM));

            assertThat(found(harness, CALM))
                    .extracting(Anomaly::measure)
                    .containsExactly("runs_failed", "failure_rate");
            Anomaly failures = found(harness, CALM).get(0);
            assertThat(failures.value()).isEqualTo(8);
            assertThat(failures.expected()).isLessThan(1);
            assertThat(failures.upper()).isLessThan(8);
            assertThat(failures.direction()).isEqualTo("high");
            assertThat(failures.votes()).isEqualTo("both");
            assertThat(failures.id()).hasSize(16);
        }
    }

    @Test
    void aCalmSeriesIsHardlyEverFound() throws Exception {
        try (var harness = start(null)) {
            calm(harness, 0, 3_000);

            assertThat(harness.extractOutputValues()).hasSizeLessThan(5);
        }
    }

    @Test
    void whatComesInPartsInAnyOrderIsTestedOnceAsAWhole() throws Exception {
        try (var harness = start(null)) {
            calm(harness, 0, CALM);
            take(harness, WatchedTraffic.part(CALM + 1, 100, 0));
            take(harness, WatchedTraffic.part(CALM, 40, 3));
            take(harness, WatchedTraffic.part(CALM, 60, 5));
            harness.processWatermark(WatchedTraffic.over(CALM + 1));

            assertThat(found(harness, CALM))
                    .filteredOn(anomaly -> anomaly.measure().equals("runs_failed"))
                    .extracting(Anomaly::value)
                    .containsExactly(8.0);
        }
    }

    @Test
    void whatComesTooLateChangesNothing() throws Exception {
        try (var harness = start(null)) {
            calm(harness, 0, CALM);
            harness.processWatermark(WatchedTraffic.over(CALM));

            take(harness, WatchedTraffic.part(CALM, 100, 9));
            harness.processWatermark(WatchedTraffic.over(CALM + 5));

            assertThat(found(harness, CALM)).isEmpty();
        }
    }

    @Test
    void theAnswerIsTheSameWhateverTheWatermarksAndRestarts() throws Exception {
        List<Anomaly> live;
        try (var harness = start(null)) {
            spoiled(harness, 0, CALM);
            live = harness.extractOutputValues();
        }
        List<Anomaly> replayed = new ArrayList<>();
        OperatorSubtaskState snapshot;
        try (var harness = start(null)) {
            for (int window = 0; window < CALM / 2; window++) {
                take(harness, spoiled(window));
            }
            harness.processWatermark(WatchedTraffic.over(CALM / 4));
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
            replayed.addAll(harness.extractOutputValues());
        }
        try (var harness = start(snapshot)) {
            for (int window = CALM / 2; window < CALM; window++) {
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
            calm(harness, 0, 50);
            harness.snapshot(1, 1);
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);

            harness.processWatermark(
                    WatchedTraffic.over(50) + WatchedTraffic.SETTINGS.retention().toMillis());
            harness.snapshot(2, 2);

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    private void calm(Harness harness, int from, int to) throws Exception {
        for (int window = from; window < to; window++) {
            take(harness, traffic.calm(window));
            harness.processWatermark(WatchedTraffic.over(window));
        }
    }

    private static void spoiled(Harness harness, int from, int to) throws Exception {
        for (int window = from; window < to; window++) {
            take(harness, spoiled(window));
            harness.processWatermark(WatchedTraffic.over(window));
        }
    }

    /** Every fiftieth window fails. */
    private static SeriesPart spoiled(int window) {
        return WatchedTraffic.part(window, 90 + window * 7 % 20, window % 50 == 49 ? 9 : 0);
    }

    private static List<Anomaly> found(Harness harness, int window) {
        return harness.extractOutputValues().stream()
                .filter(anomaly -> anomaly.windowStart() == WatchedTraffic.start(window))
                .toList();
    }

    private static void take(Harness harness, SeriesPart part) throws Exception {
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
            extends KeyedOneInputStreamOperatorTestHarness<String, SeriesPart, Anomaly> {

        Harness() throws Exception {
            super(new AnomalyOperator(WatchedTraffic.SETTINGS, 10), SeriesPart::key, Types.STRING);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.window.Part;
import io.runlight.jobs.window.SeriesKey;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

final class CounterOperatorTest {

    private static final long MINUTE = 60_000;
    private static final long START = 10_000 * MINUTE;
    private static final MetricConfig CONFIG =
            new MetricConfig(Set.of(), Set.of(), 16, Duration.ofMinutes(5), 100, 2);

    @Test
    void growthCountsInTheMinuteOfTheLaterSample() throws Exception {
        try (var counters = open(null)) {
            send(counters, "a", 0.5, 10);
            send(counters, "a", 1.5, 14);
            send(counters, "a", 1.8, 15);
            assertThat(grown(counters)).isEqualTo(Map.of(1L, 5.0));
        }
    }

    @Test
    void eachProcessHasACounterOfItsOwnInTheSameSeries() throws Exception {
        try (var counters = open(null)) {
            send(counters, "a", 0.1, 10);
            send(counters, "b", 0.2, 1_000);
            send(counters, "a", 0.3, 11);
            send(counters, "b", 0.4, 1_002);
            assertThat(grown(counters)).isEqualTo(Map.of(0L, 3.0));
        }
    }

    @Test
    void aSampleBetweenTwoOthersMovesGrowthToItsMinuteAlsoAfterARestore() throws Exception {
        OperatorSubtaskState snapshot;
        try (var counters = open(null)) {
            send(counters, "a", 0.5, 10);
            send(counters, "a", 2.5, 20);
            assertThat(grown(counters)).isEqualTo(Map.of(2L, 10.0));
            snapshot = counters.snapshot(1, 1);
        }
        try (var counters = open(snapshot)) {
            send(counters, "a", 1.5, 13);
            assertThat(grown(counters)).isEqualTo(Map.of(1L, 3.0, 2L, -3.0));
        }
    }

    @Test
    void aReplayInAnotherOrderAfterTheWatermarkTellsTheSame() throws Exception {
        try (var counters = open(null)) {
            send(counters, "a", 3.5, 4);
            counters.processWatermark(START + 3 * MINUTE);
            send(counters, "a", 0.5, 10);
            send(counters, "a", 2.5, 13);
            assertThat(grown(counters)).isEqualTo(Map.of(2L, 3.0, 3L, 4.0));
        }
    }

    @Test
    void whatComesAfterTheAllowedLatenessTellsOfNoGrowth() throws Exception {
        try (var counters = open(null)) {
            send(counters, "a", 1, 10);
            counters.processWatermark(START + 2 * MINUTE + 10 * MINUTE);
            send(counters, "a", 1, 11);
            assertThat(grown(counters)).isEmpty();
        }
    }

    @Test
    void aCounterThatFellSilentLeavesNothing() throws Exception {
        try (var counters = open(null)) {
            for (int i = 0; i < 20; i++) {
                send(counters, "c" + i, 0, 10);
                send(counters, "c" + i, 1, 11);
            }
            counters.processWatermark(START + MINUTE + 5 * MINUTE + 11 * MINUTE - 1);
            counters.snapshot(1, 1);
            assertThat(counters.numKeyedStateEntries()).isPositive();
            counters.processWatermark(START + MINUTE + 5 * MINUTE + 11 * MINUTE);
            counters.snapshot(2, 2);
            assertThat(counters.numKeyedStateEntries()).isZero();
            assertThat(counters.numEventTimeTimers()).isZero();
        }
    }

    private static void send(
            KeyedOneInputStreamOperatorTestHarness<String, CounterSample, Part<MetricPane>>
                    counters,
            String process,
            double minute,
            double total)
            throws Exception {
        counters.processElement(
                new StreamRecord<>(
                        new CounterSample(
                                process,
                                new SeriesKey("acme", "counter", "c"),
                                START + (long) (minute * MINUTE),
                                total)));
    }

    /** By how much the series grew in each minute since the start. */
    private static Map<Long, Double> grown(
            KeyedOneInputStreamOperatorTestHarness<String, CounterSample, Part<MetricPane>>
                    counters) {
        Map<Long, Double> grown = new TreeMap<>();
        for (Part<MetricPane> part : counters.extractOutputValues()) {
            long minute = (part.startMillis() - START) / MINUTE;
            grown.merge(minute, part.content().counterIncrease().increase(), Double::sum);
        }
        grown.values().removeIf(increase -> increase == 0);
        return grown;
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, CounterSample, Part<MetricPane>>
            open(OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, CounterSample, Part<MetricPane>>(
                        new CounterOperator(CONFIG, Duration.ofMinutes(10)),
                        CounterSample::counter,
                        Types.STRING);
        harness.setup(
                MetricPaneType.INSTANCE
                        .partType()
                        .createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

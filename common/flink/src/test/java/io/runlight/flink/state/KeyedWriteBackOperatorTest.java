/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.flink.state.CountPerKeyOperator.Hit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.SavepointType;
import org.apache.flink.runtime.state.StateBackend;
import org.apache.flink.runtime.state.VoidNamespace;
import org.apache.flink.runtime.state.hashmap.HashMapStateBackend;
import org.apache.flink.state.rocksdb.EmbeddedRocksDBStateBackend;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class KeyedWriteBackOperatorTest {

    private static final int MAX_PARALLELISM = 8;

    /** Where the flushed bytes go. */
    enum Backend {
        HEAP {
            @Override
            StateBackend create() {
                return new HashMapStateBackend();
            }
        },
        ROCKSDB {
            @Override
            StateBackend create() {
                return new EmbeddedRocksDBStateBackend(false);
            }
        },
        ROCKSDB_INCREMENTAL {
            @Override
            StateBackend create() {
                return new EmbeddedRocksDBStateBackend(true);
            }
        };

        abstract StateBackend create();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aRestoredOperatorGoesOnCountingFromTheSnapshot(Backend backend) throws Exception {
        OperatorSubtaskState snapshot;
        try (var before = open(backend, 100, null)) {
            hit(before, "a", 1);
            hit(before, "a", 2);
            hit(before, "b", 3);
            snapshot = before.snapshot(1, 1);
            hit(before, "a", 4);
        }
        try (var after = open(backend, 100, snapshot)) {
            hit(after, "a", 5);
            hit(after, "b", 6);
            hit(after, "c", 7);
            assertThat(after.extractOutputValues()).containsExactly("a=3", "b=2", "c=1");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSnapshotDoesNotChangeAfterItWasTaken(Backend backend) throws Exception {
        OperatorSubtaskState first;
        try (var before = open(backend, 100, null)) {
            hit(before, "a", 1);
            first = before.snapshot(1, 1);
            hit(before, "a", 2);
            before.snapshot(2, 2);
            hit(before, "a", 3);
        }
        try (var after = open(backend, 100, first)) {
            hit(after, "a", 5);
            assertThat(after.extractOutputValues()).containsExactly("a=2");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSavepointHoldsWhatIsOnTheHeap(Backend backend) throws Exception {
        OperatorSubtaskState savepoint;
        try (var before = open(backend, 100, null)) {
            hit(before, "a", 1);
            hit(before, "a", 2);
            savepoint =
                    before.snapshotWithLocalState(
                                    1, 1, SavepointType.savepoint(SavepointFormatType.CANONICAL))
                            .getJobManagerOwnedState();
        }
        try (var after = open(backend, 100, savepoint)) {
            hit(after, "a", 5);
            assertThat(after.extractOutputValues()).containsExactly("a=3");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void countsAreRightWhenOnlyOneValueFitsOnTheHeap(Backend backend) throws Exception {
        try (var harness = open(backend, 1, null)) {
            Map<String, Integer> expected = new HashMap<>();
            List<String> outputs = new ArrayList<>();
            Random random = new Random(7);
            for (int i = 0; i < 500; i++) {
                String key = "k" + random.nextInt(20);
                outputs.add(key + "=" + expected.merge(key, 1, Integer::sum));
                hit(harness, key, i);
            }
            assertThat(harness.extractOutputValues()).isEqualTo(outputs);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aSilentKeyIsWokenOnceAtItsLastWishAndLeavesNothing(Backend backend) throws Exception {
        try (var harness = open(backend, 2, null)) {
            hit(harness, "a", 0);
            hit(harness, "b", 10);
            hit(harness, "c", 20);
            hit(harness, "a", 50);
            harness.snapshot(1, 1);
            assertThat(harness.numEventTimeTimers()).isEqualTo(3);

            harness.processWatermark(149);
            assertThat(woken(harness)).containsExactly("b=1@110", "c=1@120");
            harness.processWatermark(150);
            assertThat(woken(harness)).containsExactly("b=1@110", "c=1@120", "a=2@150");

            harness.snapshot(2, 2);
            assertThat(storedKeys(harness)).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void anEarlierWishMovesTheTimerForward(Backend backend) throws Exception {
        try (var harness = open(backend, 10, null)) {
            hit(harness, "a", 200);
            hit(harness, "a", 100);
            assertThat(harness.numEventTimeTimers()).isEqualTo(1);
            harness.processWatermark(200);
            assertThat(woken(harness)).containsExactly("a=2@200");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aClearedKeyStartsAnewAndKeepsNoTimer(Backend backend) throws Exception {
        try (var harness = open(backend, 10, null)) {
            hit(harness, "a", 1);
            harness.snapshot(1, 1);
            harness.processElement(new StreamRecord<>(new Hit("a", 2, true)));
            assertThat(harness.numEventTimeTimers()).isZero();
            assertThat(storedKeys(harness)).isZero();
            hit(harness, "a", 3);
            assertThat(values(harness)).containsExactly("a=1", "a=1");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void timersSurviveARestoreWithTheirKeys(Backend backend) throws Exception {
        OperatorSubtaskState snapshot;
        try (var before = open(backend, 1, null)) {
            hit(before, "a", 0);
            hit(before, "b", 5);
            hit(before, "a", 30);
            snapshot = before.snapshot(1, 1);
        }
        try (var after = open(backend, 1, snapshot)) {
            after.processWatermark(1_000);
            assertThat(woken(after)).containsExactly("b=1@105", "a=2@130");
            assertThat(storedKeys(after)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void aRescaledOperatorSplitsTheKeys(Backend backend) throws Exception {
        OperatorSubtaskState snapshot;
        try (var one = open(backend, 3, null)) {
            for (int i = 0; i < 40; i++) {
                hit(one, "k" + i, i);
            }
            snapshot = one.snapshot(1, 1);
        }
        List<String> woken = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            OperatorSubtaskState part =
                    AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            snapshot, MAX_PARALLELISM, 1, 2, subtask);
            try (var half = open(backend, 3, part, 2, subtask)) {
                half.processWatermark(10_000);
                assertThat(woken(half)).hasSizeBetween(1, 39);
                woken.addAll(woken(half));
            }
        }
        assertThat(woken).hasSize(40).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void theEndOfInputIsNotThePassingOfTime(Backend backend) throws Exception {
        try (var harness = open(backend, 10, null)) {
            hit(harness, "a", 1);
            harness.processWatermark(Long.MAX_VALUE);
            harness.getOperator().finish();
            assertThat(woken(harness)).isEmpty();
            assertThat(values(harness)).containsExactly("a=1", "a at the end", "end");
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void keysOfADrainedJobAreStillWokenAfterARestore(Backend backend) throws Exception {
        OperatorSubtaskState drained;
        try (var before = open(backend, 1, null)) {
            hit(before, "a", 1);
            hit(before, "b", 2);
            before.processWatermark(50);
            before.processWatermark(Long.MAX_VALUE);
            before.getOperator().finish();
            drained = before.snapshot(1, 1);
        }
        try (var after = open(backend, 1, drained)) {
            assertThat(((CountPerKeyOperator) after.getOperator()).eventTime()).isEqualTo(50);
            hit(after, "a", 60);
            after.processWatermark(1_000);
            assertThat(woken(after)).containsExactlyInAnyOrder("a=2@160", "b=1@102");
            assertThat(storedKeys(after)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void eventTimeDoesNotBeginAnewAfterARestore(Backend backend) throws Exception {
        OperatorSubtaskState snapshot;
        try (var before = open(backend, 1, null)) {
            before.processWatermark(500);
            snapshot = before.snapshot(1, 1);
        }
        for (int subtask = 0; subtask < 2; subtask++) {
            OperatorSubtaskState part =
                    AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            snapshot, MAX_PARALLELISM, 1, 2, subtask);
            try (var after = open(backend, 1, part, 2, subtask)) {
                CountPerKeyOperator operator = (CountPerKeyOperator) after.getOperator();
                assertThat(operator.eventTime()).isEqualTo(500);
                after.processWatermark(400);
                assertThat(operator.eventTime()).isEqualTo(500);
                after.processWatermark(600);
                assertThat(operator.eventTime()).isEqualTo(600);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void valuesThatMadeRoomAreNotHeldUntilTheCheckpoint(Backend backend) throws Exception {
        try (var harness = open(backend, 5, null)) {
            for (int i = 0; i < 1_000; i++) {
                hit(harness, "k" + i, i);
            }
            CountPerKeyOperator operator = (CountPerKeyOperator) harness.getOperator();
            assertThat(operator.dirtyEntries()).isEqualTo(5);
            harness.snapshot(1, 1);
            assertThat(operator.dirtyEntries()).isZero();
            assertThat(storedKeys(harness)).isEqualTo(1_000);
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void everyKeyIsToldOfTheEndOfTimeOnce(Backend backend) throws Exception {
        try (var harness = open(backend, 50, null)) {
            List<String> told = new ArrayList<>();
            for (int i = 0; i < 500; i++) {
                hit(harness, "k" + i, 10_000 + i);
                harness.processWatermark(i);
                hit(harness, "k" + i, 5_000 - i);
                told.add("k" + i + " at the end");
            }
            harness.snapshot(1, 1);
            harness.processWatermark(Long.MAX_VALUE);
            assertThat(values(harness))
                    .filteredOn(value -> value.endsWith("at the end"))
                    .containsExactlyInAnyOrderElementsOf(told);
            assertThat(harness.numEventTimeTimers()).isEqualTo(told.size());
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void atTheEndOnlyThoseAreReadWhoseWishIsHeeded(Backend backend) throws Exception {
        OperatorSubtaskState drained;
        try (var harness = open(backend, 1, null)) {
            for (int i = 0; i < 500; i++) {
                hit(harness, "k" + i, i);
            }
            CountPerKeyOperator operator = (CountPerKeyOperator) harness.getOperator();
            operator.heeded = 102;
            long loads = operator.loads();
            harness.processWatermark(Long.MAX_VALUE);

            assertThat(values(harness))
                    .filteredOn(value -> value.endsWith("at the end"))
                    .containsExactlyInAnyOrder("k0 at the end", "k1 at the end", "k2 at the end");
            assertThat(operator.loads() - loads).isEqualTo(3);
            assertThat(harness.getOutput()).contains(Watermark.MAX_WATERMARK);
            harness.getOperator().finish();
            drained = harness.snapshot(1, 1);
        }
        try (var after = open(backend, 1, drained)) {
            after.processWatermark(1_000);
            assertThat(woken(after)).hasSize(500).doesNotHaveDuplicates();
            assertThat(storedKeys(after)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Backend.class)
    void ticksAndBarriersMayEmit(Backend backend) throws Exception {
        try (var harness = open(backend, 10, null)) {
            harness.setProcessingTime(499);
            assertThat(values(harness)).isEmpty();
            harness.setProcessingTime(500);
            harness.setProcessingTime(1_000);
            harness.prepareSnapshotPreBarrier(1);
            assertThat(values(harness)).containsExactly("tick", "tick", "barrier");
        }
    }

    private static void hit(
            KeyedOneInputStreamOperatorTestHarness<String, Hit, String> harness,
            String key,
            long time)
            throws Exception {
        harness.processElement(new StreamRecord<>(new Hit(key, time, false), time));
    }

    private static List<String> values(
            KeyedOneInputStreamOperatorTestHarness<String, Hit, String> harness) {
        return harness.extractOutputValues();
    }

    private static List<String> woken(
            KeyedOneInputStreamOperatorTestHarness<String, Hit, String> harness) {
        var records = harness.getSideOutput(CountPerKeyOperator.WOKEN);
        return records == null ? List.of() : records.stream().map(StreamRecord::getValue).toList();
    }

    private static long storedKeys(
            KeyedOneInputStreamOperatorTestHarness<String, Hit, String> harness) {
        try (Stream<?> keys =
                harness.getOperator()
                        .getKeyedStateBackend()
                        .getKeys("state", VoidNamespace.INSTANCE)) {
            return keys.count();
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Hit, String> open(
            Backend backend, int hotEntries, OperatorSubtaskState snapshot) throws Exception {
        return open(backend, hotEntries, snapshot, 1, 0);
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Hit, String> open(
            Backend backend,
            int hotEntries,
            OperatorSubtaskState snapshot,
            int parallelism,
            int subtask)
            throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<>(
                        new CountPerKeyOperator(hotEntries),
                        Hit::key,
                        Types.STRING,
                        MAX_PARALLELISM,
                        parallelism,
                        subtask);
        harness.setStateBackend(backend.create());
        harness.setup(
                Types.STRING.createSerializer(harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

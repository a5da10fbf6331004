/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.state;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.flink.state.CountPerPlaceOperator.Place;
import io.runlight.flink.state.CountPerPlaceOperator.Visit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.core.execution.SavepointFormatType;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.runtime.checkpoint.SavepointType;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.AbstractStreamOperatorTestHarness;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many values of one key; what holds of one value is in {@link KeyedWriteBackOperatorTest}. */
final class WriteBackOperatorTest {

    private static final int MAX_PARALLELISM = 8;

    @ParameterizedTest
    @EnumSource(KeyedWriteBackOperatorTest.Backend.class)
    void eachPlaceOfAKeyIsCountedAndWokenByItself(KeyedWriteBackOperatorTest.Backend backend)
            throws Exception {
        try (var harness = open(backend, null, 1, 0)) {
            visit(harness, "a", "x", 100);
            visit(harness, "a", "y", 200);
            visit(harness, "b", "x", 300);
            visit(harness, "a", "x", 100);
            harness.processWatermark(250);
            assertThat(harness.extractOutputValues()).containsExactly("a/x=2", "a/y=1");
            harness.processWatermark(300);
            assertThat(harness.extractOutputValues()).contains("b/x=1").hasSize(3);
            harness.snapshot(1, 1);
            assertThat(entries(harness)).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(KeyedWriteBackOperatorTest.Backend.class)
    void placesSurviveSavepointsRescalingAndTooLittleRoom(
            KeyedWriteBackOperatorTest.Backend backend) throws Exception {
        TreeMap<String, Integer> expected = new TreeMap<>();
        Random random = new Random(3);
        OperatorSubtaskState savepoint;
        try (var one = open(backend, null, 1, 0)) {
            for (int i = 0; i < 500; i++) {
                String key = "k" + random.nextInt(10);
                String name = "n" + random.nextInt(7);
                visit(one, key, name, 1_000);
                expected.merge(key + "/" + name, 1, Integer::sum);
            }
            savepoint =
                    one.snapshotWithLocalState(
                                    1, 1, SavepointType.savepoint(SavepointFormatType.CANONICAL))
                            .getJobManagerOwnedState();
        }
        List<String> woken = new ArrayList<>();
        for (int subtask = 0; subtask < 2; subtask++) {
            OperatorSubtaskState part =
                    AbstractStreamOperatorTestHarness.repartitionOperatorState(
                            savepoint, MAX_PARALLELISM, 1, 2, subtask);
            try (var half = open(backend, part, 2, subtask)) {
                half.processWatermark(1_000);
                assertThat(half.extractOutputValues()).isNotEmpty();
                woken.addAll(half.extractOutputValues());
                assertThat(entries(half)).isZero();
            }
        }
        List<String> counts = new ArrayList<>();
        expected.forEach((place, visits) -> counts.add(place + "=" + visits));
        assertThat(woken).containsExactlyInAnyOrderElementsOf(counts);
    }

    private static void visit(
            KeyedOneInputStreamOperatorTestHarness<String, Visit, String> harness,
            String key,
            String name,
            long until)
            throws Exception {
        harness.processElement(new StreamRecord<>(new Visit(new Place(key, name), until)));
    }

    private static long entries(
            KeyedOneInputStreamOperatorTestHarness<String, Visit, String> harness) {
        var backend = harness.getOperator().getKeyedStateBackend();
        try (Stream<?> places = backend.getKeysAndNamespaces("state");
                Stream<?> visits = backend.getKeysAndNamespaces("visits-of-key")) {
            return places.count() + visits.count();
        }
    }

    private static KeyedOneInputStreamOperatorTestHarness<String, Visit, String> open(
            KeyedWriteBackOperatorTest.Backend backend,
            OperatorSubtaskState snapshot,
            int parallelism,
            int subtask)
            throws Exception {
        var harness =
                new KeyedOneInputStreamOperatorTestHarness<String, Visit, String>(
                        new CountPerPlaceOperator(2),
                        visit -> visit.place().key(),
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

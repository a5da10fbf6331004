/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedOneInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class CallOutlierOperatorTest {

    private static final int KNOWN = 200;
    private static final Duration RETENTION = Duration.ofDays(30);

    private final ModelCalls calls = new ModelCalls();

    @Test
    void aCallThatTakesFarTooLongIsTold() throws Exception {
        try (var harness = start(null)) {
            learn(harness, KNOWN);
            take(harness, ModelCalls.slow(KNOWN));
            harness.processWatermark(ModelCalls.at(KNOWN) + 1_000);

            assertThat(harness.extractOutputValues()).hasSize(1);
            OutlierCall outlier = harness.extractOutputValues().get(0);
            assertThat(outlier.call().eventId()).isEqualTo("call-" + KNOWN);
            assertThat(outlier.call().comparedWith()).isEqualTo("step");
            assertThat(outlier.drivers()).containsExactly("duration");
            assertThat(outlier.severity()).isGreaterThan(0.5);
        }
    }

    @Test
    void whatComesAfterEventTimeDoesNotCount() throws Exception {
        try (var harness = start(null)) {
            learn(harness, KNOWN);
            harness.processWatermark(ModelCalls.at(KNOWN) + 1_000);
            take(harness, ModelCalls.slow(KNOWN));
            harness.processWatermark(ModelCalls.at(KNOWN) + 10_000);

            assertThat(harness.extractOutputValues()).isEmpty();
        }
    }

    @Test
    void theAnswerIsTheSameWhateverTheOrderTheWatermarksAndRestarts() throws Exception {
        List<CallVector> input = input();
        List<String> live = new ArrayList<>();
        try (var harness = start(null)) {
            for (CallVector call : input) {
                take(harness, call);
                harness.processWatermark(call.atMillis());
            }
            harness.processWatermark(Watermark.MAX_WATERMARK);
            addFound(harness, live);
        }
        List<String> replayed = new ArrayList<>();
        OperatorSubtaskState snapshot;
        try (var harness = start(null)) {
            for (int call = 300; call >= 0; call--) {
                take(harness, input.get(call));
            }
            harness.processWatermark(ModelCalls.at(201));
            harness.prepareSnapshotPreBarrier(1);
            snapshot = harness.snapshot(1, 1);
            addFound(harness, replayed);
        }
        try (var harness = start(snapshot)) {
            for (int call = 599; call > 300; call--) {
                take(harness, input.get(call));
            }
            harness.processWatermark(Watermark.MAX_WATERMARK);
            addFound(harness, replayed);
        }

        assertThat(live).hasSizeGreaterThan(10);
        assertThat(replayed).isEqualTo(live);
    }

    @Test
    void aSeriesEndsWithItsRetention() throws Exception {
        try (var harness = start(null)) {
            learn(harness, 50);
            harness.processWatermark(ModelCalls.at(50));
            harness.snapshot(1, 1);
            assertThat(harness.numKeyedStateEntries()).isEqualTo(1);

            harness.processWatermark(ModelCalls.at(49) + RETENTION.toMillis());
            harness.snapshot(2, 2);

            assertThat(harness.numKeyedStateEntries()).isZero();
            assertThat(harness.numEventTimeTimers()).isZero();
        }
    }

    /** One call in forty takes thirty times as long. */
    private List<CallVector> input() {
        List<CallVector> input = new ArrayList<>();
        for (int call = 0; call < 600; call++) {
            input.add(call % 40 == 39 ? ModelCalls.slow(call) : calls.usual(call));
        }
        return input;
    }

    private void learn(Harness harness, int upTo) throws Exception {
        for (int call = 0; call < upTo; call++) {
            take(harness, calls.usual(call));
        }
    }

    /** As text, because arrays are equal only to themselves. */
    private static void addFound(Harness harness, List<String> texts) {
        for (OutlierCall outlier : harness.extractOutputValues()) {
            texts.add(
                    outlier.call().eventId()
                            + outlier.severity()
                            + outlier.drivers()
                            + outlier.support());
        }
    }

    private static void take(Harness harness, CallVector call) throws Exception {
        harness.processElement(new StreamRecord<>(call));
    }

    private static Harness start(OperatorSubtaskState snapshot) throws Exception {
        Harness harness = new Harness();
        harness.setup(
                OutlierCall.TYPE.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }

    private static final class Harness
            extends KeyedOneInputStreamOperatorTestHarness<String, CallVector, OutlierCall> {

        Harness() throws Exception {
            super(new CallOutlierOperator(4, RETENTION, 10), CallVector::key, Types.STRING);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.decode.DeadLetter;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.SettledChange;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.runtime.watermarkstatus.WatermarkStatus;
import org.apache.flink.streaming.util.TwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

class ChangeSettlerTest {

    @Test
    void aChangeInTimeIsInForceWhenItIsWanted() throws Exception {
        try (var settler = start(false, null)) {
            settler.processWatermark1(new Watermark(10_000));
            want(settler, 20_000);

            assertThat(settler.extractOutputValues())
                    .extracting(SettledChange::takesEffectAtMillis)
                    .containsExactly(20_000L);
        }
    }

    @Test
    void aLateChangeIsInForceFromTheFirstMomentThatHasNotPassed() throws Exception {
        try (var settler = start(false, null)) {
            settler.processWatermark1(new Watermark(10_000));
            want(settler, 5_000);

            assertThat(settler.extractOutputValues())
                    .extracting(SettledChange::takesEffectAtMillis)
                    .containsExactly(10_001L);
        }
    }

    @Test
    void eventTimeThatWasReachedBeforeARestartHasPassed() throws Exception {
        OperatorSubtaskState snapshot;
        try (var settler = start(false, null)) {
            settler.processWatermark1(new Watermark(10_000));
            snapshot = settler.snapshot(1, 1);
        }
        try (var settler = start(false, snapshot)) {
            want(settler, 5_000);

            assertThat(settler.extractOutputValues())
                    .extracting(SettledChange::takesEffectAtMillis)
                    .containsExactly(10_001L);
        }
    }

    @Test
    void eventTimeGoesOnFromHereAndIsNeverIdle() throws Exception {
        try (var settler = start(false, null)) {
            settler.processWatermark1(new Watermark(10_000));
            settler.processWatermarkStatus1(WatermarkStatus.IDLE);
            settler.processWatermarkStatus2(WatermarkStatus.IDLE);

            assertThat(settler.getOutput()).containsExactly(new Watermark(10_000));
        }
    }

    @Test
    void whereChangesEndAllOfThemComeFirst() throws Exception {
        try (var settler = start(true, null)) {
            settler.processWatermark1(new Watermark(10_000));
            want(settler, 5_000);
            assertThat(settler.extractOutputValues())
                    .extracting(SettledChange::takesEffectAtMillis)
                    .containsExactly(5_000L);
            assertThat(settler.getOutput()).doesNotContain(new Watermark(10_000));

            settler.processWatermark2(Watermark.MAX_WATERMARK);

            assertThat(settler.getOutput()).contains(new Watermark(10_000));
        }
    }

    @Test
    void whatIsOneTooManyIsRefused() throws Exception {
        try (var settler = start(false, null)) {
            want(settler, 1_000);
            want(settler, 2_000);
            want(settler, 3_000);

            assertThat(settler.extractOutputValues()).hasSize(2);
            assertThat(settler.getSideOutput(ChangeSettler.DEAD_LETTERS))
                    .extracting(StreamRecord::getValue)
                    .extracting(DeadLetter::reason)
                    .containsExactly("too_many_rules");
        }
    }

    @Test
    void whatAnotherTookThePlaceOfIsForgotten() throws Exception {
        try (var settler = start(false, null)) {
            want(settler, 1_000);
            want(settler, 2_000);
            settler.processWatermark1(new Watermark(RuleState.MEMORY.toMillis() + 2_000));
            settler.snapshot(1, 1);
            want(settler, 3_000);

            assertThat(settler.extractOutputValues()).hasSize(3);
        }
    }

    private static void want(
            TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange> settler, long at)
            throws Exception {
        SettledChange change = AlertStories.change(at, RuleSetting.ROUTE, "r" + at);
        settler.processElement2(new StreamRecord<>(new SentChange(change, null)));
    }

    private static TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange> start(
            boolean bounded, OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange>(
                        new ChangeSettler("runlight.control", 2, bounded));
        harness.setup(
                RuleTypes.SETTLED_CHANGE.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

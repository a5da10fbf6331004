/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.decode.DeadLetter;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.SettledChange;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
            want(settler, 1_000, RuleSetting.ROUTE, "a");
            want(settler, 2_000, RuleSetting.THRESHOLD, "5");
            want(settler, 3_000, RuleSetting.SEVERITY, "low");

            assertThat(settler.extractOutputValues()).hasSize(2);
            assertThat(refusals(settler)).containsExactly("too_many_rules");
            DeadLetter refused =
                    settler.getSideOutput(ChangeSettler.DEAD_LETTERS).element().getValue();
            assertThat(refused.kafkaTimestampMillis()).isEqualTo(3_007);
            assertThat(refused.payload()).asString().isEqualTo("as it was sent at 3000");
        }
    }

    @Test
    void aFullBookCanBeChangedAndEmptied() throws Exception {
        try (var settler = start(false, null)) {
            want(settler, 1_000, RuleSetting.ROUTE, "a");
            want(settler, 1_000, RuleSetting.THRESHOLD, "5");
            want(settler, 2_000, RuleSetting.ROUTE, "b");
            want(settler, 3_000, RuleSetting.ROUTE, "");
            want(settler, 4_000, RuleSetting.SEVERITY, "low");

            assertThat(settler.extractOutputValues()).hasSize(5);
            assertThat(settler.getSideOutput(ChangeSettler.DEAD_LETTERS)).isNull();
        }
    }

    @Test
    void whatAnotherTookThePlaceOfIsForgotten() throws Exception {
        try (var settler = start(false, null)) {
            for (long at = 1; at <= 8; at++) {
                want(settler, 1_000 * at, RuleSetting.ROUTE, "r" + at);
            }
            want(settler, 9_000, RuleSetting.ROUTE, "one too many");
            settler.processWatermark1(new Watermark(RuleState.MEMORY.toMillis() + 8_000));
            want(settler, 9_000, RuleSetting.ROUTE, "r9");

            assertThat(settler.extractOutputValues()).hasSize(9);
            assertThat(refusals(settler)).containsExactly("too_many_rules");
        }
    }

    private static List<String> refusals(
            TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange> settler) {
        return settler.getSideOutput(ChangeSettler.DEAD_LETTERS).stream()
                .map(StreamRecord::getValue)
                .map(DeadLetter::reason)
                .toList();
    }

    private static void want(
            TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange> settler, long at)
            throws Exception {
        want(settler, at, RuleSetting.ROUTE, "r" + at);
    }

    private static void want(
            TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange> settler,
            long at,
            RuleSetting setting,
            String value)
            throws Exception {
        SettledChange change = AlertStories.change(at, setting, value);
        settler.processElement2(new StreamRecord<>(new SentChange(change, letter(at))));
    }

    private static DeadLetter letter(long at) {
        byte[] bytes = ("as it was sent at " + at).getBytes(StandardCharsets.UTF_8);
        return new DeadLetter(
                "runlight.control", 0, at, at + 7, "control", "", "", "", null, bytes);
    }

    private static TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange> start(
            boolean bounded, OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new TwoInputStreamOperatorTestHarness<Alert, SentChange, SettledChange>(
                        new ChangeSettler(ChangeCheck.NONE, 2, bounded));
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

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import io.runlight.core.rule.SettledChange;
import io.runlight.jobs.alert.AlertTypes;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import java.util.List;
import java.util.Map;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.junit.jupiter.api.Test;

/** Patterns whose rules change while they look. */
class RuledPatternTest {

    @Test
    void aThresholdCountsFromItsTimeOn() throws Exception {
        try (var patterns = start(null)) {
            change(patterns, 25_000, RuleSetting.THRESHOLD, "2");
            fail(patterns, "a", 10_000);
            fail(patterns, "b", 20_000);
            reach(patterns, 24_000);
            assertThat(patterns.extractOutputValues()).isEmpty();

            fail(patterns, "c", 30_000);
            reach(patterns, 30_000);

            assertThat(patterns.extractOutputValues())
                    .extracting(Finding::state)
                    .containsExactly(FindingState.FIRING);
        }
    }

    @Test
    void whatIsFoundIsAsUrgentAndAsSureAsTheRulesInForceSay() throws Exception {
        try (var patterns = start(null)) {
            change(patterns, 5_000, RuleSetting.THRESHOLD, "2");
            change(patterns, 5_000, RuleSetting.SEVERITY, "low");
            fail(patterns, "a", 10_000);
            fail(patterns, "b", 20_000);
            reach(patterns, 20_000);

            assertThat(patterns.extractOutputValues())
                    .singleElement()
                    .matches(finding -> finding.severity() == AlertSeverity.LOW)
                    .matches(finding -> finding.score() == 0.5);
        }
    }

    @Test
    void aChangeThatComesAfterTheSignalsIsHeededAllTheSame() throws Exception {
        try (var patterns = start(null)) {
            fail(patterns, "a", 10_000);
            fail(patterns, "b", 20_000);
            change(patterns, 15_000, RuleSetting.THRESHOLD, "2");
            reach(patterns, 20_000);

            assertThat(patterns.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void eventTimeDoesNotGoOnWithoutTheChanges() throws Exception {
        try (var patterns = start(null)) {
            for (int i = 1; i <= 3; i++) {
                fail(patterns, "r" + i, i * 10_000);
            }
            patterns.processWatermark1(new Watermark(30_000));
            assertThat(patterns.extractOutputValues()).isEmpty();

            patterns.processWatermark2(new Watermark(30_000));

            assertThat(patterns.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void aPatternThatIsSwitchedOffIsOver() throws Exception {
        try (var patterns = start(null)) {
            for (int i = 1; i <= 3; i++) {
                fail(patterns, "r" + i, i * 10_000);
            }
            change(patterns, 35_000, RuleSetting.ENABLED, "false");
            fail(patterns, "r4", 40_000);
            fail(patterns, "r5", 50_000);
            reach(patterns, 50_000);
            patterns.snapshot(1, 1);

            assertThat(patterns.extractOutputValues())
                    .extracting(Finding::state)
                    .containsExactly(FindingState.FIRING, FindingState.CLEARED);
            assertThat(patterns.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void rulesAreInForceAfterARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var patterns = start(null)) {
            change(patterns, 5_000, RuleSetting.THRESHOLD, "2");
            fail(patterns, "a", 10_000);
            reach(patterns, 15_000);
            patterns.prepareSnapshotPreBarrier(1);
            snapshot = patterns.snapshot(1, 1);
        }
        try (var patterns = start(snapshot)) {
            fail(patterns, "b", 20_000);
            reach(patterns, 20_000);

            assertThat(patterns.extractOutputValues()).hasSize(1);
        }
    }

    private static void fail(
            KeyedTwoInputStreamOperatorTestHarness<String, Clue, SettledChange, Finding> patterns,
            String run,
            long at)
            throws Exception {
        Signal signal = new SignalText(run, "fails").signal(at, "", "e" + at);
        patterns.processElement1(
                new StreamRecord<>(new Clue(Scope.PIPELINE, signal.pipeline(), signal)));
    }

    private static void change(
            KeyedTwoInputStreamOperatorTestHarness<String, Clue, SettledChange, Finding> patterns,
            long from,
            RuleSetting setting,
            String value)
            throws Exception {
        RuleChange change =
                new RuleChange(
                        "c",
                        from,
                        new RuleTarget("failure_streak", "", ""),
                        Map.of(setting, value),
                        "",
                        "");
        patterns.processElement2(new StreamRecord<>(new SettledChange(change, from, 0, 0)));
    }

    private static void reach(
            KeyedTwoInputStreamOperatorTestHarness<String, Clue, SettledChange, Finding> patterns,
            long time)
            throws Exception {
        patterns.processWatermark1(new Watermark(time));
        patterns.processWatermark2(new Watermark(time));
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Clue, SettledChange, Finding>
            start(OperatorSubtaskState snapshot) throws Exception {
        PatternOperator operator =
                new PatternOperator(
                        List.of(new FailureStreak(Timeline.settings(3, "1H"))), 10, List.of());
        operator.listen();
        var harness =
                new KeyedTwoInputStreamOperatorTestHarness<String, Clue, SettledChange, Finding>(
                        operator, Clue::key, null, Types.STRING);
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

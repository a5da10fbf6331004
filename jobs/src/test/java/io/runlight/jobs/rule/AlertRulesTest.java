/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.rule;

import static io.runlight.jobs.rule.AlertStories.alert;
import static io.runlight.jobs.rule.AlertStories.mute;
import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.Alert;
import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.alert.AlertStatus;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import io.runlight.core.rule.SettledChange;
import io.runlight.jobs.run.RunTypes;
import java.util.List;
import org.apache.flink.api.common.typeinfo.Types;
import org.apache.flink.runtime.checkpoint.OperatorSubtaskState;
import org.apache.flink.streaming.api.watermark.Watermark;
import org.apache.flink.streaming.runtime.streamrecord.StreamRecord;
import org.apache.flink.streaming.util.KeyedTwoInputStreamOperatorTestHarness;
import org.apache.flink.util.InstantiationUtil;
import org.junit.jupiter.api.Test;

class AlertRulesTest {

    @Test
    void anAlertWaitsForTheRulesOfItsTime() throws Exception {
        try (var alerts = start(null)) {
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            alerts.processWatermark1(new Watermark(10_000));
            assertThat(alerts.extractOutputValues()).isEmpty();

            change(alerts, 9_000, RuleSetting.SEVERITY, "critical");
            alerts.processWatermark2(new Watermark(10_000));

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::severity)
                    .containsExactly(AlertSeverity.CRITICAL);
        }
    }

    @Test
    void transitionsKeepTheirOrder() throws Exception {
        try (var alerts = start(null)) {
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            take(alerts, alert(AlertStatus.UPDATED, 2, 15_000));
            take(alerts, alert(AlertStatus.RESOLVED, 3, 20_000));
            reach(alerts, 15_000);
            reach(alerts, 30_000);

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::revision)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void whatWaitsAndWhatIsInForceOutliveARestart() throws Exception {
        OperatorSubtaskState snapshot;
        try (var alerts = start(null)) {
            alerts.processElement2(new StreamRecord<>(mute(5_000, 60_000)));
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            reach(alerts, 9_000);
            alerts.prepareSnapshotPreBarrier(1);
            snapshot = alerts.snapshot(1, 1);
        }
        try (var alerts = start(snapshot)) {
            reach(alerts, 10_000);

            assertThat(alerts.extractOutputValues()).extracting(Alert::muted).containsExactly(true);
        }
    }

    @Test
    void whereNobodyListensToChangesThoseOfTheStateAreNotInForce() throws Exception {
        OperatorSubtaskState snapshot;
        try (var alerts = start(null)) {
            alerts.processElement2(new StreamRecord<>(mute(5_000, 60_000)));
            reach(alerts, 9_000);
            snapshot = alerts.snapshot(1, 1);
        }
        try (var alerts = start(new AlertRules(List.of()), snapshot)) {
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            reach(alerts, 10_000);

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::muted)
                    .containsExactly(false);
        }
    }

    @Test
    void nothingIsKeptOfAnAlertThatWasTold() throws Exception {
        try (var alerts = start(null)) {
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            alerts.snapshot(1, 1);
            assertThat(alerts.numKeyedStateEntries()).isEqualTo(1);

            reach(alerts, 10_000);
            alerts.snapshot(2, 2);

            assertThat(alerts.numKeyedStateEntries()).isZero();
            assertThat(alerts.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void theEndOfInputTellsWhatWaits() throws Exception {
        try (var alerts = start(null)) {
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            alerts.processWatermark1(Watermark.MAX_WATERMARK);
            alerts.processWatermark2(Watermark.MAX_WATERMARK);

            assertThat(alerts.extractOutputValues()).hasSize(1);
        }
    }

    @Test
    void nobodyHearsTheEndOfWhatNobodyHeardTheBeginningOf() throws Exception {
        try (var alerts = start(null)) {
            change(alerts, 5_000, RuleSetting.ENABLED, "false");
            change(alerts, 15_000, RuleSetting.ENABLED, "true");
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            take(alerts, alert(AlertStatus.UPDATED, 2, 16_000));
            take(alerts, alert(AlertStatus.RESOLVED, 3, 20_000));
            reach(alerts, 20_000);
            assertThat(alerts.extractOutputValues()).isEmpty();
            alerts.snapshot(1, 1);
            assertThat(alerts.numKeyedStateEntries()).isZero();

            take(alerts, alert(AlertStatus.OPEN, 4, 30_000));
            take(alerts, alert(AlertStatus.RESOLVED, 5, 40_000));
            reach(alerts, 40_000);

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::revision)
                    .containsExactly(4L, 5L);
        }
    }

    @Test
    void whatNobodyHeardOfIsForgottenIfItIsNeverResolved() throws Exception {
        try (var alerts = start(null)) {
            change(alerts, 5_000, RuleSetting.ENABLED, "false");
            reach(alerts, 20_000);
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            alerts.snapshot(1, 1);
            assertThat(alerts.numKeyedStateEntries()).isEqualTo(1);

            reach(alerts, 10_000 + RuleState.MEMORY.toMillis());
            alerts.snapshot(2, 2);

            assertThat(alerts.numKeyedStateEntries()).isZero();
            assertThat(alerts.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void whatWasSaidEarlyIsToldThoughEventTimeStandsStill() throws Exception {
        try (var alerts = start(null)) {
            change(alerts, 9_000, RuleSetting.SEVERITY, "critical");
            reach(alerts, 9_000);
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000).saidEarly());

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::severity)
                    .containsExactly(AlertSeverity.CRITICAL);
        }
    }

    @Test
    void whatWaitsIsToldBeforeWhatWasSaidEarly() throws Exception {
        try (var alerts = start(null)) {
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            take(alerts, alert(AlertStatus.RESOLVED, 2, 20_000).saidEarly());
            reach(alerts, 30_000);
            alerts.snapshot(1, 1);

            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::revision)
                    .containsExactly(1L, 2L);
            assertThat(alerts.numKeyedStateEntries()).isZero();
        }
    }

    @Test
    void whatWasMutedIsToldWhenTheMuteEnds() throws Exception {
        try (var alerts = start(null)) {
            alerts.processElement2(new StreamRecord<>(mute(5_000, 60_000)));
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            reach(alerts, 59_000);
            assertThat(alerts.extractOutputValues()).extracting(Alert::muted).containsExactly(true);
            assertThat(told(alerts)).isEmpty();

            reach(alerts, 60_000);

            assertThat(told(alerts)).extracting(Alert::muted).containsExactly(false);
            assertThat(alerts.extractOutputValues()).hasSize(1);
            alerts.snapshot(1, 1);
            assertThat(alerts.numKeyedStateEntries()).isZero();
            assertThat(alerts.numEventTimeTimers()).isZero();
        }
    }

    @Test
    void aMuteThatIsTakenBackEndsThen() throws Exception {
        try (var alerts = start(null)) {
            alerts.processElement2(new StreamRecord<>(mute(5_000, 3_600_000)));
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            reach(alerts, 19_000);
            change(alerts, 20_000, RuleSetting.MUTED_UNTIL, "");
            reach(alerts, 19_999);
            assertThat(told(alerts)).isEmpty();

            reach(alerts, 21_000);

            assertThat(told(alerts)).hasSize(1);
        }
    }

    @Test
    void aMuteThatWasExtendedEndsAtItsOtherEnd() throws Exception {
        OperatorSubtaskState snapshot;
        try (var alerts = start(null)) {
            alerts.processElement2(new StreamRecord<>(mute(5_000, 15_000)));
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            reach(alerts, 10_000);
            alerts.processElement2(new StreamRecord<>(mute(14_000, 60_000)));
            reach(alerts, 30_000);
            assertThat(told(alerts)).isEmpty();
            alerts.prepareSnapshotPreBarrier(1);
            snapshot = alerts.snapshot(1, 1);
        }
        try (var alerts = start(snapshot)) {
            reach(alerts, 61_000);

            assertThat(told(alerts)).hasSize(1);
        }
    }

    @Test
    void whatWasMutedComesBeforeWhatFollowsTheMute() throws Exception {
        try (var alerts = start(null)) {
            alerts.processElement2(new StreamRecord<>(mute(5_000, 15_000)));
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            take(alerts, alert(AlertStatus.UPDATED, 2, 12_000));
            take(alerts, alert(AlertStatus.RESOLVED, 3, 20_000));
            reach(alerts, 30_000);

            assertThat(told(alerts)).extracting(Alert::revision).containsExactly(2L, 3L);
            assertThat(alerts.extractOutputValues())
                    .extracting(Alert::revision)
                    .containsExactly(1L, 2L, 3L);
        }
    }

    @Test
    void whatIsOverWhenTheMuteEndsIsNotTold() throws Exception {
        try (var alerts = start(null)) {
            alerts.processElement2(new StreamRecord<>(mute(5_000, 60_000)));
            take(alerts, alert(AlertStatus.OPEN, 1, 10_000));
            take(alerts, alert(AlertStatus.RESOLVED, 2, 20_000));
            reach(alerts, 20_000);
            alerts.snapshot(1, 1);
            assertThat(alerts.numKeyedStateEntries()).isZero();

            reach(alerts, 90_000);

            assertThat(told(alerts)).isEmpty();
        }
    }

    @Test
    void aMomentIsNotToldAfterAMute() throws Exception {
        try (var alerts = start(null)) {
            alerts.processElement2(
                    new StreamRecord<>(
                            AlertStories.change(
                                    new RuleTarget("run_failed", "", ""),
                                    5_000,
                                    RuleSetting.MUTED_UNTIL,
                                    "1970-01-01T00:01:00Z")));
            take(alerts, AlertStories.runFailed(10_000));
            reach(alerts, 90_000);

            assertThat(alerts.extractOutputValues()).hasSize(1);
            assertThat(told(alerts)).isEmpty();
        }
    }

    @Test
    void aJobOverThePastTakesItsRulesAlong() throws Exception {
        byte[] operator =
                InstantiationUtil.serializeObject(new AlertRules(List.of(mute(5_000, 60_000))));

        assertThat(operator).isNotEmpty();
    }

    private static List<Alert> told(
            KeyedTwoInputStreamOperatorTestHarness<String, Alert, SettledChange, Alert> alerts) {
        var told = alerts.getSideOutput(AlertRules.TOLD);
        return told == null ? List.of() : told.stream().map(StreamRecord::getValue).toList();
    }

    private static void change(
            KeyedTwoInputStreamOperatorTestHarness<String, Alert, SettledChange, Alert> alerts,
            long from,
            RuleSetting setting,
            String value)
            throws Exception {
        alerts.processElement2(new StreamRecord<>(AlertStories.change(from, setting, value)));
    }

    private static void take(
            KeyedTwoInputStreamOperatorTestHarness<String, Alert, SettledChange, Alert> alerts,
            Alert alert)
            throws Exception {
        alerts.processElement1(new StreamRecord<>(alert));
    }

    private static void reach(
            KeyedTwoInputStreamOperatorTestHarness<String, Alert, SettledChange, Alert> alerts,
            long time)
            throws Exception {
        alerts.processWatermark1(new Watermark(time));
        alerts.processWatermark2(new Watermark(time));
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Alert, SettledChange, Alert>
            start(OperatorSubtaskState snapshot) throws Exception {
        AlertRules operator = new AlertRules(List.of());
        operator.listen();
        return start(operator, snapshot);
    }

    private static KeyedTwoInputStreamOperatorTestHarness<String, Alert, SettledChange, Alert>
            start(AlertRules operator, OperatorSubtaskState snapshot) throws Exception {
        var harness =
                new KeyedTwoInputStreamOperatorTestHarness<String, Alert, SettledChange, Alert>(
                        operator, Alert::alertId, null, Types.STRING);
        harness.setup(
                RunTypes.ALERT.createSerializer(
                        harness.getExecutionConfig().getSerializerConfig()));
        if (snapshot != null) {
            harness.initializeState(snapshot);
        }
        harness.open();
        return harness;
    }
}

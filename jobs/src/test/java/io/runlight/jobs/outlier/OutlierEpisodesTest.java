/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.alert.AlertSeverity;
import io.runlight.core.rule.RuleBook;
import io.runlight.core.rule.RuleChange;
import io.runlight.core.rule.RuleSetting;
import io.runlight.core.rule.RuleTarget;
import io.runlight.core.rule.SettledChange;
import io.runlight.jobs.alert.Finding;
import io.runlight.jobs.alert.FindingState;
import io.runlight.models.outlier.RunMeasure;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** When outliers of a pipeline are an alert: from run to run. */
class OutlierEpisodesTest {

    private static final Duration WINDOW = Duration.ofHours(6);

    private final RuleBook rules = new RuleBook();
    private final OutlierEpisodes episodes =
            new OutlierEpisodes(
                    new OutlierAlertSettings(true, 8, WINDOW, AlertSeverity.MEDIUM), rules);
    private final List<Finding> findings = new ArrayList<>();
    private OutlierEpisode episode;

    @Test
    void aRunThatIsFarOffFiresUntilOneIsAsUsual() {
        outside(1, RunStage.COMPLETED, 9);
        outside(2, RunStage.FAILED, 12);
        inside(3, RunStage.FAILED);
        inside(4, RunStage.COMPLETED);

        assertThat(findings)
                .extracting(Finding::state)
                .containsExactly(FindingState.FIRING, FindingState.FIRING, FindingState.CLEARED);
        Finding last = findings.get(1);
        assertThat(last.dedupeKey()).isEqualTo("nightly");
        assertThat(last.summary())
                .isEqualTo(
                        "Run run-2 is over: duration is 10 min where 1 min is usual, 12.0"
                                + " deviations away.");
        assertThat(last.sinceMillis()).isEqualTo(NightlyRuns.at(1));
        assertThat(last.evidence()).hasSize(2);
        assertThat(last.facts()).containsEntry("runs", "run-1,run-2");
        assertThat(findings.get(2).summary()).isEqualTo("Run run-4 was as usual again.");
        assertThat(findings.get(2).atMillis()).isEqualTo(NightlyRuns.at(4));
        assertThat(episode).isNull();
    }

    @Test
    void anOutlierThatIsLittleOffIsNoAlert() {
        outside(1, RunStage.COMPLETED, 7.9);

        assertThat(findings).isEmpty();
        assertThat(episode).isNull();
    }

    @Test
    void aRunThatNeedsFarLessIsOne() {
        outside(1, RunStage.COMPLETED, -9);

        assertThat(findings).hasSize(1);
    }

    @Test
    void whileARunGoesOnThatIsFarOffOthersDoNotEndIt() {
        outside(1, RunStage.RUNNING, 9);
        inside(2, RunStage.COMPLETED);
        assertThat(findings).hasSize(1);

        episode = episodes.inside(episode, vector(1, 3, RunStage.COMPLETED), findings::add);

        assertThat(findings).hasSize(2);
        assertThat(findings.get(0).summary()).startsWith("Run run-1 goes on:");
        assertThat(findings.get(1).isFiring()).isFalse();
    }

    @Test
    void anEndOfWhichNothingIsHeardComesWithTheWindow() {
        outside(1, RunStage.RUNNING, 9);
        inside(2, RunStage.COMPLETED);
        episode = episodes.inside(episode, vector(1, 60, RunStage.RUNNING), findings::add);
        long over = NightlyRuns.at(60) + WINDOW.toMillis();
        assertThat(episodes.overAt(episode)).isEqualTo(over);

        episode = episodes.onTime(episode, over, findings::add);

        assertThat(findings).last().returns(over, Finding::atMillis);
        assertThat(findings).last().returns(false, Finding::isFiring);
        assertThat(episode).isNull();
    }

    @Test
    void aRunLongAfterTheLastOneBeginsAnotherEpisode() {
        outside(0, RunStage.COMPLETED, 9);
        outside(361, RunStage.COMPLETED, 9);

        assertThat(findings)
                .extracting(Finding::sinceMillis)
                .containsExactly(NightlyRuns.at(0), NightlyRuns.at(0), NightlyRuns.at(361));
        assertThat(findings.get(1).atMillis()).isEqualTo(NightlyRuns.at(360));
    }

    @Test
    void rulesChangeTheThresholdAndSwitchItOff() {
        change(5, RuleSetting.THRESHOLD, "20");
        change(8, RuleSetting.ENABLED, "false");
        outside(4, RunStage.COMPLETED, 9);
        outside(5, RunStage.COMPLETED, 9);
        outside(6, RunStage.COMPLETED, 21);
        outside(9, RunStage.COMPLETED, 30);
        outside(10, RunStage.COMPLETED, 30);

        assertThat(findings)
                .extracting(Finding::atMillis)
                .containsExactly(NightlyRuns.at(4), NightlyRuns.at(6), NightlyRuns.at(9));
        assertThat(findings).last().returns("The rule was switched off.", Finding::summary);
    }

    private void outside(int run, RunStage stage, double z) {
        double[] deviations = new double[RunMeasure.count()];
        double[] expected = new double[RunMeasure.count()];
        deviations[RunMeasure.DURATION.ordinal()] = z;
        expected[RunMeasure.DURATION.ordinal()] = 60_000;
        OutlierRun outlier =
                new OutlierRun(
                        vector(run, run, stage),
                        List.of("duration"),
                        expected,
                        deviations,
                        "z",
                        0.5,
                        0,
                        0,
                        256);
        episode = episodes.outside(episode, outlier, findings::add);
    }

    private void inside(int run, RunStage stage) {
        episode = episodes.inside(episode, vector(run, run, stage), findings::add);
    }

    private void change(int run, RuleSetting setting, String value) {
        RuleTarget target = new RuleTarget(OutlierFindings.KIND, "", "");
        long at = NightlyRuns.at(run);
        rules.add(
                new SettledChange(
                        new RuleChange("c" + run, at, target, Map.of(setting, value), "", ""),
                        at,
                        0,
                        run));
    }

    private static RunVector vector(int run, int minute, RunStage stage) {
        return NightlyRuns.vector(run, stage, NightlyRuns.at(minute), 600_000, 20_000);
    }
}

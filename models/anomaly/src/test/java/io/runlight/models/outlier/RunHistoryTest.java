/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.models.anomaly.Severity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunHistoryTest {

    private final PipelineRuns pipeline = new PipelineRuns(2);

    @Test
    void aYoungPipelineIsNotJudged() {
        RunHistory history = PipelineRuns.history(31);

        RunOpinion opinion = history.judge(pipeline.next(100, RunMeasure.values()), true);

        assertThat(opinion.isOutlier()).isFalse();
        assertThat(history.bound(RunMeasure.TOKENS)).isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void aRunThatTakesFarTooLongIsAnOutlier() {
        RunHistory history = PipelineRuns.history(100);

        RunOpinion opinion = history.judge(pipeline.next(20, RunMeasure.DURATION), true);

        assertThat(opinion.votes()).isEqualTo(Votes.Z);
        assertThat(opinion.drivers()).containsExactly(RunMeasure.DURATION);
        assertThat(opinion.expected()[0]).isBetween(50_000.0, 70_000.0);
        assertThat(opinion.worstZ()).isGreaterThan(4);
    }

    @Test
    void theForestConfirmsIt() {
        RunHistory history = PipelineRuns.history(300);

        RunOpinion opinion = history.judge(pipeline.next(20, RunMeasure.DURATION), true);

        assertThat(opinion.votes()).isEqualTo(Votes.BOTH);
        assertThat(opinion.severity(4)).isGreaterThan(Severity.of(opinion.worstZ(), 4, 1));
    }

    /** No measure is outside, but too many are off at once. */
    @Test
    void theForestFindsWhatIsOddAsAWhole() {
        RunHistory history = PipelineRuns.history(600);
        List<RunOpinion> opinions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            opinions.add(
                    history.judge(
                            pipeline.next(
                                    1.7,
                                    RunMeasure.STEPS,
                                    RunMeasure.LLM_CALLS,
                                    RunMeasure.PEAK_MEMORY,
                                    RunMeasure.PEAK_CPU),
                            true));
        }

        assertThat(opinions)
                .filteredOn(opinion -> opinion.votes() == Votes.RCF)
                .hasSizeGreaterThan(20)
                .allSatisfy(opinion -> assertThat(opinion.severity(4)).isBetween(0.0, 0.8));
        assertThat(opinions).filteredOn(RunOpinion::isOutlier).hasSizeGreaterThan(180);
    }

    @Test
    void usualRunsAreHardlyEverOutliers() {
        RunHistory history = new RunHistory(7, PipelineRuns.THRESHOLD);
        List<RunOpinion> found = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            RunOpinion opinion = PipelineRuns.take(history, pipeline.next());
            if (opinion.isOutlier()) {
                found.add(opinion);
            }
        }

        assertThat(found).hasSizeBetween(1, 50);
        assertThat(found).filteredOn(opinion -> opinion.severity(4) >= 0.6).isEmpty();
    }

    @Test
    void outliersDoNotBecomeUsual() {
        RunHistory history = PipelineRuns.history(300);
        int found = 0;
        for (int i = 0; i < 2_000; i++) {
            boolean odd = i % 20 == 0;
            double[] run = odd ? pipeline.next(30, RunMeasure.DURATION) : pipeline.next();
            boolean outlier = PipelineRuns.take(history, run).isOutlier();
            found += odd && outlier ? 1 : 0;
        }

        assertThat(found).isEqualTo(100);
    }

    @Test
    void aPipelineThatChangedIsLearnedAnew() {
        RunHistory history = PipelineRuns.history(300);
        int found = 0;
        for (int i = 0; i < 200; i++) {
            RunOpinion opinion =
                    PipelineRuns.take(history, pipeline.next(100, RunMeasure.DURATION));
            found += opinion.isOutlier() ? 1 : 0;
        }

        assertThat(found).isBetween(12, 15);
        assertThat(history.expected(RunMeasure.DURATION)).isBetween(5e6, 7e6);
    }

    @Test
    void onlyOfCompletedRunsItMattersThatTheyDidLittle() {
        RunHistory history = PipelineRuns.history(300);
        double[] run = pipeline.next(0.01, RunMeasure.DURATION, RunMeasure.STEPS);

        assertThat(history.judge(run, true).drivers()).contains(RunMeasure.DURATION);
        assertThat(history.judge(run, false).isOutlier()).isFalse();
    }

    @Test
    void whatDiffersByLessThanTheFloorIsNoOutlier() {
        RunHistory history = PipelineRuns.history(300);
        double[] run = pipeline.next();
        run[RunMeasure.ERRORS.ordinal()] = 2;

        assertThat(history.judge(run, true).drivers()).doesNotContain(RunMeasure.ERRORS);
    }

    @Test
    void aMeasureThatNobodyKnowsIsNotJudged() {
        RunHistory history = new RunHistory(1, PipelineRuns.THRESHOLD);
        for (int i = 0; i < 100; i++) {
            double[] run = pipeline.next();
            run[RunMeasure.PEAK_CPU.ordinal()] = Double.NaN;
            PipelineRuns.take(history, run);
        }

        RunOpinion opinion = history.judge(pipeline.next(1_000, RunMeasure.PEAK_CPU), true);

        assertThat(opinion.isOutlier()).isFalse();
    }

    @Test
    void aRunIsOutsideWhenItPassesTheBound() {
        RunHistory history = PipelineRuns.history(300);
        double bound = history.bound(RunMeasure.TOKENS);
        double[] run = pipeline.next();

        run[RunMeasure.TOKENS.ordinal()] = bound * 1.001;
        assertThat(history.judge(run, true).drivers()).contains(RunMeasure.TOKENS);
        run[RunMeasure.TOKENS.ordinal()] = bound * 0.999;
        assertThat(history.judge(run, true).drivers()).doesNotContain(RunMeasure.TOKENS);
    }
}

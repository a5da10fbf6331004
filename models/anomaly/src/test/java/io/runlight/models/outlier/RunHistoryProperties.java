/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.outlier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class RunHistoryProperties {

    /** Forests and usual values are no state, so they must come out the same. */
    @Property(tries = 30)
    void whatIsWrittenAndReadInBetweenJudgesTheSame(
            @ForAll @IntRange(max = 1_300) int before, @ForAll @IntRange(max = 300) int after)
            throws IOException {
        RunHistory history = PipelineRuns.history(before);
        RunHistory restored = PipelineRuns.history(PipelineRuns.bytes(history));
        PipelineRuns pipeline = new PipelineRuns(before + after);

        for (int i = 0; i < after; i++) {
            double[] run = pipeline.next(i % 7 == 3 ? 3 : 1, RunMeasure.TOKENS, RunMeasure.COST);
            RunOpinion opinion = PipelineRuns.take(history, run);
            RunOpinion other = PipelineRuns.take(restored, run);
            assertThat(other).usingRecursiveComparison().isEqualTo(opinion);
        }
        assertThat(PipelineRuns.bytes(restored)).isEqualTo(PipelineRuns.bytes(history));
    }

    @Property(tries = 30)
    void severityLiesBetweenZeroAndOneAndGrowsWithTheDeviation(
            @ForAll @IntRange(min = 1, max = 1_000) int factor) {
        RunHistory history = PipelineRuns.history(300);
        double[] run = new PipelineRuns(5).next();
        run[0] = 60_000.0 * factor;
        double severity = history.judge(run, true).severity(PipelineRuns.THRESHOLD);
        run[0] *= 1.5;

        assertThat(severity).isBetween(0.0, 1.0);
        assertThat(history.judge(run, true).severity(PipelineRuns.THRESHOLD))
                .isBetween(severity, 1.0);
    }
}

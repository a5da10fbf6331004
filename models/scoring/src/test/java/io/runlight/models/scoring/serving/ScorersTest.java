/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.runlight.models.scoring.RiskLevel;
import io.runlight.models.scoring.bundle.Bundles;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.explain.Contribution;
import io.runlight.models.scoring.interval.PredictionInterval;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScorersTest {

    private static final float[] VALUES = {0.25f, Float.NaN, -1.5f, 3};

    @TempDir private Path folder;

    @Test
    void aProbabilityIsCalibratedAndHasALevelAndTheVersion() throws Exception {
        ModelBundle bundle = Bundles.failure(folder, "7");

        FailureScore score = new FailureScorer(bundle).score(VALUES);

        float raw = outputs(bundle)[0];
        assertThat(score.probability()).isCloseTo(raw / 2, within(1e-9));
        assertThat(score.level()).isEqualTo(RiskLevel.of(raw / 2));
        assertThat(score.version()).isEqualTo("7");
        assertThat(score.isPrior()).isFalse();
    }

    @Test
    void aDurationHasTheBoundsOfTheOutputsMovedAsTheBundleSays() throws Exception {
        ModelBundle bundle = Bundles.duration(folder, "7");

        PredictionInterval seconds = new DurationScorer(bundle).score(VALUES).seconds();

        float[] outputs = outputs(bundle);
        assertThat(seconds.value()).isEqualTo(outputs[1]);
        assertThat(seconds.lower()).isCloseTo(outputs[0] - 2.5, within(1e-4));
        assertThat(seconds.upper()).isCloseTo(outputs[2] + 3.5, within(1e-4));
        assertThat(seconds.level()).isEqualTo(0.8);
    }

    @Test
    void aRunThatGoesOnTakesNoLessThanItHasTaken() {
        DurationScore score = DurationScore.prior(new PredictionInterval(10, 25, 40, 0.8));

        assertThat(score.after(5)).isEqualTo(score);
        assertThat(score.after(30).seconds()).isEqualTo(new PredictionInterval(30, 30, 40, 0.8));
        assertThat(score.after(60).seconds()).isEqualTo(new PredictionInterval(60, 60, 60, 0.8));
    }

    @Test
    void theReasonsAreNamedTheLargestFirst() throws Exception {
        List<Contribution> reasons =
                new FailureScorer(Bundles.failure(folder, "7")).reasons(3, VALUES);

        assertThat(reasons).hasSize(3);
        assertThat(reasons).extracting(Contribution::feature).doesNotHaveDuplicates();
        assertThat(reasons)
                .isSortedAccordingTo(
                        (one, other) ->
                                Double.compare(
                                        Math.abs(other.contribution()),
                                        Math.abs(one.contribution())));
    }

    @Test
    void aModelOfAnotherTargetIsRefused() throws Exception {
        ModelBundle duration = Bundles.duration(folder, "7");

        assertThatThrownBy(() -> new FailureScorer(duration))
                .hasMessage("Model duration 7 predicts duration, not failure");
    }

    @Test
    void whatIsSaidWithoutAModelIsMarked() {
        assertThat(FailureScore.prior(0.3).isPrior()).isTrue();
        assertThat(FailureScore.prior(0.3).level()).isEqualTo(RiskLevel.MEDIUM);
        assertThat(DurationScore.prior(new PredictionInterval(1, 2, 3, 0.8)).isPrior()).isTrue();
    }

    private static float[] outputs(ModelBundle bundle) {
        float[] outputs = new float[bundle.forest().outputs()];
        bundle.forest().predict(bundle.forest().newRow().set(VALUES), outputs);
        return outputs;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class IntervalRuleTest {

    private static final float[] NO_ROW = {};

    @Test
    void boundsAreMovedOutwards() {
        IntervalRule rule = new IntervalRule(0, 1, 2, 3, 5, 0.8, TargetScale.LINEAR);

        assertThat(rule.of(new float[] {10, 20, 40}, NO_ROW))
                .isEqualTo(new PredictionInterval(7, 20, 45, 0.8));
    }

    @Test
    void aSingleOutputHasBoundsAroundIt() {
        IntervalRule rule = new IntervalRule(0, 0, 0, 4, 6, 0.9, TargetScale.LINEAR);

        assertThat(rule.of(new float[] {10}, NO_ROW))
                .isEqualTo(new PredictionInterval(6, 10, 16, 0.9));
    }

    @Test
    void boundsThatCrossThePredictionGiveWay() {
        IntervalRule rule = new IntervalRule(0, 1, 2, -5, -30, 0.8, TargetScale.LINEAR);

        assertThat(rule.of(new float[] {18, 20, 40}, NO_ROW))
                .isEqualTo(new PredictionInterval(20, 20, 20, 0.8));
    }

    @Test
    void logarithmsAreMovedBeforeTheyAreTakenBack() {
        IntervalRule rule =
                new IntervalRule(0, 0, 0, Math.log(2), Math.log(2), 0.8, TargetScale.LOGARITHMIC);

        PredictionInterval interval = rule.of(new float[] {(float) Math.log(100)}, NO_ROW);

        assertThat(interval.lower()).isCloseTo(49, within(1e-3));
        assertThat(interval.value()).isCloseTo(99, within(1e-3));
        assertThat(interval.upper()).isCloseTo(199, within(1e-3));
    }

    @Test
    void partsAreOfWhatTheRowHas() {
        IntervalRule rule =
                new IntervalRule(
                        0, 1, 2, 0, 0, 0.8, TargetScale.RELATIVE, new RelativeTo(1, 50, 0.1));
        float half = (float) Math.log(0.5);

        assertThat(rule.of(new float[] {half, 0, 0}, new float[] {7, 100}).lower())
                .isCloseTo(50, within(1e-3));
        assertThat(rule.of(new float[] {half, 0, 0}, new float[] {7, Float.NaN}).value())
                .isCloseTo(50, within(1e-3));
        assertThatThrownBy(() -> new IntervalRule(0, 0, 0, 0, 0, 0.8, TargetScale.RELATIVE))
                .hasMessageContaining("parts");
    }

    @Test
    void aModelThatIsTrustedHalfMovesTheGuessHalfAsFar() {
        IntervalRule rule =
                new IntervalRule(
                        0, 1, 2, 0, 0, 0.8, TargetScale.RELATIVE, new RelativeTo(0, 50, 0.1, 0.5));
        float fourTimes = (float) Math.log(4);
        float[] outputs = {0, fourTimes, (float) Math.log(8)};

        PredictionInterval interval = rule.of(outputs, new float[] {100});

        assertThat(interval.value()).isCloseTo(200, within(1e-3));
        assertThat(interval.lower()).isCloseTo(50, within(1e-3));
        assertThat(interval.upper()).isCloseTo(400, within(1e-3));
    }

    @Test
    void nothingTakesLessThanNoTime() {
        IntervalRule rule = new IntervalRule(0, 0, 0, 10, 10, 0.8, TargetScale.LINEAR);

        assertThat(rule.of(new float[] {4}, NO_ROW))
                .isEqualTo(new PredictionInterval(0, 4, 14, 0.8));
        assertThat(rule.of(new float[] {-20}, NO_ROW))
                .isEqualTo(new PredictionInterval(0, 0, 0, 0.8));
    }

    @Test
    void aTruthOnABoundIsCovered() {
        PredictionInterval interval = new PredictionInterval(1, 2, 3, 0.8);

        assertThat(interval.covers(1)).isTrue();
        assertThat(interval.covers(3)).isTrue();
        assertThat(interval.covers(3.01)).isFalse();
    }

    @Test
    void aScaleThatDoesNotExistIsNamed() {
        assertThatThrownBy(() -> TargetScale.of("sqrt"))
                .hasMessageContaining("[linear, ln, log1p]");
    }
}

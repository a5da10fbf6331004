/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.interval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BoundShiftTest {

    private static final PredictionInterval SAID = new PredictionInterval(50, 100, 200, 0.8);
    private static final double STEP = 0.1;

    @Test
    void withoutATruthAnIntervalStaysAsTheModelSaysIt() {
        assertThat(BoundShift.move(SAID, new BoundShift(), new BoundShift())).isEqualTo(SAID);
    }

    @Test
    void aBoundThatWasMissedMovesOutwardsAndTheOtherOneInwards() {
        BoundShift shift = new BoundShift();

        shift.learn(SAID, 40, STEP);

        assertThat(shift.below()).isCloseTo(0.09, within(1e-12));
        assertThat(shift.above()).isCloseTo(-0.01, within(1e-12));
    }

    @Test
    void aPipelineIsMovedOnTopOfItsWorkspace() {
        BoundShift workspace = new BoundShift(0, Math.log(2));
        BoundShift pipeline = new BoundShift(Math.log(5), Math.log(3));

        PredictionInterval moved = BoundShift.move(SAID, workspace, pipeline);

        assertThat(moved.lower()).isCloseTo(10, within(1e-9));
        assertThat(moved.value()).isEqualTo(100);
        assertThat(moved.upper()).isCloseTo(1_200, within(1e-9));
    }

    @Test
    void boundsNeverCrossThePredictionAndDoNotTryTo() {
        BoundShift shift = new BoundShift(-1, -1);

        PredictionInterval moved = BoundShift.move(SAID, shift, new BoundShift());
        shift.learn(moved, 100, STEP);

        assertThat(moved).isEqualTo(new PredictionInterval(100, 100, 100, 0.8));
        assertThat(shift.below()).isEqualTo(-1);
        assertThat(shift.above()).isEqualTo(-1);
    }

    @Test
    void noBoundMovesFartherThanTwentyTimes() {
        BoundShift shift = new BoundShift();
        for (int i = 0; i < 1_000; i++) {
            shift.learn(SAID, 0, STEP);
        }

        assertThat(shift.below()).isEqualTo(3);
        assertThat(shift.above()).isEqualTo(-3);
    }
}

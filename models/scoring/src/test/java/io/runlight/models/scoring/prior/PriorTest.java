/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.prior;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.models.scoring.interval.PredictionInterval;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PriorTest {

    @Test
    void aPipelineOfWhichNothingIsKnownFailsAsOftenAsPipelinesDo() {
        assertThat(FailurePrior.DEFAULT.probability(0, 0)).isCloseTo(0.1, within(1e-12));
    }

    @Test
    void runsOutweighThePriorAsTheyCome() {
        assertThat(FailurePrior.DEFAULT.probability(1, 1)).isCloseTo(2 / 11.0, within(1e-12));
        assertThat(FailurePrior.DEFAULT.probability(10, 10)).isCloseTo(0.55, within(1e-12));
        assertThat(FailurePrior.DEFAULT.probability(1_000, 1_000)).isCloseTo(0.99, within(0.005));
    }

    @Test
    void noDurationGivesNoInterval() {
        assertThat(DurationPrior.DEFAULT.interval(new double[0])).isEmpty();
    }

    @Test
    void oneDurationIsItsOwnBoundsAndPromisesNothing() {
        assertThat(DurationPrior.DEFAULT.interval(new double[] {7}))
                .contains(new PredictionInterval(7, 7, 7, 0));
    }

    @Test
    void fewDurationsGiveTheShortestAndTheLongestWithTheLevelThatTheseReach() {
        assertThat(DurationPrior.DEFAULT.interval(new double[] {30, 10, 20, 40}))
                .contains(new PredictionInterval(10, 25, 40, 0.6));
    }

    @Test
    void manyDurationsGiveTheNarrowestBoundsThatReachTheLevel() {
        double[] durations = IntStream.rangeClosed(1, 19).mapToDouble(i -> i).toArray();

        assertThat(DurationPrior.DEFAULT.interval(durations))
                .contains(new PredictionInterval(2, 10, 18, 0.8));
    }
}

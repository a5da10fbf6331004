/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.scoring;

import io.runlight.models.features.history.OutcomeHistory;
import io.runlight.models.scoring.prior.DurationPrior;
import io.runlight.models.scoring.prior.FailurePrior;
import io.runlight.models.scoring.serving.DurationScore;
import io.runlight.models.scoring.serving.FailureScore;
import java.util.Arrays;

/** What is said of a run without a model, by the last runs of its pipeline. */
record Priors(OutcomeHistory runs) {

    FailureScore failure() {
        return FailureScore.prior(FailurePrior.DEFAULT.probability(runs.failures(), runs.held()));
    }

    /**
     * By the runs that took longer than this one has by now.
     *
     * @return without an interval when there are none
     */
    DurationScore duration(double elapsedSeconds) {
        double[] seconds = runs.seconds();
        int shorter = 0;
        while (shorter < seconds.length && seconds[shorter] < elapsedSeconds) {
            shorter++;
        }
        double[] longer = Arrays.copyOfRange(seconds, shorter, seconds.length);
        return DurationScore.prior(DurationPrior.DEFAULT.interval(longer).orElse(null));
    }
}

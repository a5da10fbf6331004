/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.history;

import java.io.Serializable;
import java.time.Duration;

/**
 * The settings of the histories of pipelines.
 *
 * @param runs how many completed runs to remember for each pipeline
 * @param retention how long a history is kept after the last of its runs ended
 */
public record HistorySettings(int runs, Duration retention) implements Serializable {

    public HistorySettings {
        if (runs < Expectations.FEWEST_RUNS) {
            throw new IllegalArgumentException(
                    "At least "
                            + Expectations.FEWEST_RUNS
                            + " runs must be remembered to expect anything of a pipeline, not "
                            + runs);
        }
        if (retention.toMillis() <= 0) {
            throw new IllegalArgumentException(
                    "The retention of histories must be positive, not " + retention);
        }
    }
}

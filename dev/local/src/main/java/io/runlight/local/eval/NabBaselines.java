/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import io.runlight.models.anomaly.BaselineSettings;
import io.runlight.models.anomaly.MeasureRules;
import io.runlight.models.anomaly.SeriesBaseline;

/** The baselines of the job as a detector of NAB: one pass, default settings, no look-ahead. */
public final class NabBaselines {

    private NabBaselines() {}

    /** The score of each row, 0 where nothing is unusual. */
    public static double[] scores(NabSeries series) {
        SeriesBaseline baseline = new SeriesBaseline();
        double[] scores = new double[series.size()];
        for (int row = 0; row < scores.length; row++) {
            scores[row] =
                    baseline.next(
                                    series.time(row),
                                    series.value(row),
                                    MeasureRules.ANY,
                                    BaselineSettings.DEFAULT)
                            .score();
        }
        return scores;
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.eval;

import io.runlight.generators.injected.InjectedTraffic;
import io.runlight.jobs.anomaly.WatchedMeasure;
import io.runlight.models.anomaly.BaselineSettings;
import io.runlight.models.anomaly.MeasureRules;
import io.runlight.models.anomaly.Reading;
import io.runlight.models.anomaly.SeriesBaseline;
import io.runlight.models.anomaly.Severity;
import java.util.List;

/**
 * The baselines of the job, with its rules for each measure, on traffic with injected anomalies of
 * one seed, beside a plain z-score.
 *
 * @param high alarms of severity high or critical
 * @param any alarms of any severity
 * @param plain alarms of a plain score above 3
 * @param atPlainRecall the fewest alarms of the baselines that find as much as the plain score
 */
record InjectedEvaluation(
        AlarmTally high, AlarmTally any, AlarmTally plain, AlarmTally atPlainRecall) {

    private static final double HIGH = 0.6;
    private static final double PLAIN = 3;
    private static final int FIRST = InjectedTraffic.QUIET_DAYS * 288;

    static InjectedEvaluation of(long seed) {
        List<WindowSeries> series = WindowSeries.of(new InjectedTraffic(seed));
        List<double[]> ours = series.stream().map(InjectedEvaluation::severities).toList();
        List<double[]> plain = series.stream().map(PlainScore::scores).toList();
        AlarmTally plainly = AlarmTally.of(series, plain, FIRST, score -> score > PLAIN);
        return new InjectedEvaluation(
                AlarmTally.of(series, ours, FIRST, severity -> severity >= HIGH),
                AlarmTally.of(series, ours, FIRST, severity -> severity >= 0),
                plainly,
                atRecall(plainly.recall(), series, ours));
    }

    /** The severest bound that still finds as much; all alarms if none does. */
    private static AlarmTally atRecall(
            double recall, List<WindowSeries> series, List<double[]> severities) {
        for (int percent = 99; percent > 0; percent--) {
            double bound = percent / 100.0;
            AlarmTally tally =
                    AlarmTally.of(series, severities, FIRST, severity -> severity >= bound);
            if (tally.recall() >= recall) {
                return tally;
            }
        }
        return AlarmTally.of(series, severities, FIRST, severity -> severity >= 0);
    }

    /** The severity in each window, -1 where nothing is an anomaly. */
    private static double[] severities(WindowSeries series) {
        MeasureRules rules = WatchedMeasure.named(series.measure()).rules();
        BaselineSettings settings = BaselineSettings.DEFAULT;
        SeriesBaseline baseline = new SeriesBaseline();
        double[] severities = new double[series.values().length];
        for (int window = 0; window < severities.length; window++) {
            double value = series.values()[window];
            severities[window] = -1;
            if (!Double.isNaN(value)) {
                long start = WindowSeries.start(window);
                Reading reading = baseline.next(start, value, rules, settings);
                if (reading.outside()) {
                    severities[window] =
                            Severity.of(reading.z(), settings.threshold(), reading.streak());
                }
            }
        }
        return severities;
    }
}

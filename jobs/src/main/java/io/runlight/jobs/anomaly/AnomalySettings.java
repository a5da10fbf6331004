/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.jobs.window.Interval;
import io.runlight.models.anomaly.BaselineSettings;
import io.runlight.models.anomaly.MeasureRules;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import java.util.Set;

/**
 * How series are watched.
 *
 * @param interval the length of the windows that are tested
 * @param patience how long after its end a window is tested
 * @param retention how long a baseline outlives the last window of its series
 * @param dimensions the dimensions whose series are watched
 * @param threshold how many sigmas are an anomaly
 * @param minimumSupport how many windows a baseline must know before it judges
 * @param floors the smallest deviation that matters, by the name of the measure, where it is not
 *     that of the measure
 */
record AnomalySettings(
        Interval interval,
        Duration patience,
        Duration retention,
        Set<String> dimensions,
        double threshold,
        int minimumSupport,
        Map<String, Double> floors)
        implements Serializable {

    /** What the baselines need to know. */
    BaselineSettings baselines() {
        BaselineSettings defaults = BaselineSettings.DEFAULT;
        return new BaselineSettings(
                threshold, minimumSupport, defaults.unusual(), defaults.rest(), defaults.regime());
    }

    MeasureRules rules(WatchedMeasure measure) {
        Double floor = floors.get(measure.column());
        return floor == null
                ? measure.rules()
                : new MeasureRules(measure.rules().direction(), floor);
    }

    /** When a window is tested. */
    long testedAt(long windowStart) {
        return windowStart + interval.millis() + patience.toMillis();
    }
}

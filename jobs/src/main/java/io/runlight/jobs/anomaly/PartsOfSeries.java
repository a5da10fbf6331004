/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import io.runlight.jobs.window.Pane;
import io.runlight.jobs.window.Part;
import java.util.Set;
import org.apache.flink.api.common.functions.FlatMapFunction;
import org.apache.flink.util.Collector;

/** Takes from the parts of windows what has a baseline: the watched measures of some dimensions. */
final class PartsOfSeries implements FlatMapFunction<Part<Pane>, SeriesPart> {

    private static final long serialVersionUID = 1L;

    private final AnomalySettings settings;

    PartsOfSeries(AnomalySettings settings) {
        this.settings = settings;
    }

    @Override
    public void flatMap(Part<Pane> part, Collector<SeriesPart> out) {
        Set<String> dimensions = settings.dimensions();
        if (dimensions.contains(part.series().dimension())
                && part.base().millis() <= settings.interval().millis()) {
            out.collect(
                    new SeriesPart(
                            part.series(),
                            part.startMillis(),
                            WatchedMeasure.amounts(part.content())));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.scoring.interval.PredictionInterval;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model of duration was worth on later runs.
 *
 * @param quality of what it said at their starts
 * @param whileOpen of what it said while they went on
 * @param coverage how often the truth was inside the interval
 * @param byPipeline for the pipelines with most runs
 */
public record TestedDuration(
        DurationQuality quality,
        DurationQuality whileOpen,
        double coverage,
        Map<String, DurationQuality> byPipeline) {

    /** Asks the model as its bundle would answer. */
    public static TestedDuration frozen(DurationModel model, List<Example> examples) {
        return of(model, examples, ModelTest.frozenIntervals(model, examples));
    }

    /** Asks the model about runs in the order of their starts; its bounds follow them. */
    public static TestedDuration of(DurationModel model, List<Example> examples) {
        return of(model, examples, ModelTest.intervals(model, examples));
    }

    private static TestedDuration of(
            DurationModel model, List<Example> examples, PredictionInterval[] intervals) {
        double[] medians = ModelTest.medians(intervals);
        double[] truth = Example.seconds(examples);
        return new TestedDuration(
                DurationQuality.of(medians, truth),
                ModelTest.whileOpen(model, examples),
                ModelTest.coverage(intervals, truth),
                byPipeline(examples, medians));
    }

    private static Map<String, DurationQuality> byPipeline(List<Example> examples, double[] said) {
        Map<String, DurationQuality> qualities = new LinkedHashMap<>();
        BusiestPipelines.of(examples)
                .forEach(
                        (pipeline, places) -> {
                            double[] ofThese = new double[places.length];
                            double[] truth = new double[places.length];
                            for (int i = 0; i < places.length; i++) {
                                ofThese[i] = said[places[i]];
                                truth[i] = examples.get(places[i]).seconds();
                            }
                            qualities.put(pipeline, DurationQuality.of(ofThese, truth));
                        });
        return qualities;
    }
}

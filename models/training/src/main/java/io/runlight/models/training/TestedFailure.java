/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a model of failure was worth on later runs.
 *
 * @param probabilities what it said at the start of each
 * @param failed how each ended
 * @param flagging at the threshold that the model chose before
 * @param whileOpen of what it said while they went on, with a probability for each moment; null for
 *     runs of whose course nothing is known
 * @param leadTime null for runs of whose course nothing is known
 * @param byPipeline for the pipelines with most runs
 */
public record TestedFailure(
        double[] probabilities,
        boolean[] failed,
        FailureQuality quality,
        Flagging flagging,
        FailureQuality whileOpen,
        LeadTime leadTime,
        Map<String, FailureQuality> byPipeline) {

    /** Asks the model as its bundle would answer, and so the job. */
    public static TestedFailure of(FailureModel model, List<Example> examples) {
        return of(ModelTest.courses(model, examples), model.threshold(), examples);
    }

    /**
     * Judges what was said.
     *
     * @param courses for each example the probability at its start and then at each of its moments
     */
    public static TestedFailure of(double[][] courses, double threshold, List<Example> examples) {
        double[] starts = Arrays.stream(courses).mapToDouble(said -> said[0]).toArray();
        boolean[] failed = Example.failed(examples);
        boolean withMoments = Arrays.stream(courses).anyMatch(said -> said.length > 1);
        return new TestedFailure(
                starts,
                failed,
                FailureQuality.of(starts, failed),
                Flagging.at(threshold, starts, failed),
                withMoments ? whileOpen(examples, courses) : null,
                withMoments ? LeadTime.of(examples, courses) : null,
                byPipeline(examples, starts));
    }

    private static FailureQuality whileOpen(List<Example> examples, double[][] courses) {
        int size = Arrays.stream(courses).mapToInt(said -> said.length - 1).sum();
        double[] said = new double[size];
        boolean[] failed = new boolean[size];
        int place = 0;
        for (int i = 0; i < courses.length; i++) {
            for (int moment = 1; moment < courses[i].length; moment++) {
                said[place] = courses[i][moment];
                failed[place++] = examples.get(i).failed();
            }
        }
        return FailureQuality.of(said, failed);
    }

    private static Map<String, FailureQuality> byPipeline(List<Example> examples, double[] said) {
        Map<String, FailureQuality> qualities = new LinkedHashMap<>();
        BusiestPipelines.of(examples)
                .forEach(
                        (pipeline, places) -> {
                            double[] ofThese = new double[places.length];
                            boolean[] failed = new boolean[places.length];
                            for (int i = 0; i < places.length; i++) {
                                ofThese[i] = said[places[i]];
                                failed[i] = examples.get(places[i]).failed();
                            }
                            qualities.put(pipeline, FailureQuality.of(ofThese, failed));
                        });
        return qualities;
    }
}

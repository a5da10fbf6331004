/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.FeatureSchema;
import io.runlight.models.training.Examples.Split;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A model of failure with what it was worth on runs that it had not seen: a model of the earlier
 * examples is tested on the last of each pipeline, then all examples train the one that is kept.
 *
 * @param naive the qualities of the naive answers, by the name of their rule
 * @param byPipeline the qualities of the model for the pipelines with most runs
 */
public record TrainedFailure(
        FailureModel model,
        FailureQuality quality,
        Map<String, FailureQuality> naive,
        Map<String, FailureQuality> byPipeline,
        double[] importance,
        String reliabilitySvg,
        String importanceSvg)
        implements AutoCloseable {

    private static final double TEST = 0.2;
    private static final int MOST_PIPELINES = 20;

    /** Trains and tests. */
    public static TrainedFailure of(
            FeatureSchema schema, String history, List<Example> examples, int threads) {
        Split split = Examples.lastOfEachPipeline(examples, TEST);
        List<Example> late = split.late();
        boolean[] failed = failed(late);
        double[] probabilities;
        try (FailureModel tested = new FailureTrainer(threads).train(split.early())) {
            probabilities = ModelTest.probabilities(tested, late);
        }
        FailureModel model = new FailureTrainer(threads).train(examples);
        double usual =
                (double) split.early().stream().filter(Example::failed).count()
                        / split.early().size();
        Map<String, FailureQuality> naive = new LinkedHashMap<>();
        new Baselines(schema, history)
                .probabilities(late, usual)
                .forEach((rule, said) -> naive.put(rule, FailureQuality.of(said, failed)));
        double[] importance = model.trees().importance(schema.size());
        return new TrainedFailure(
                model,
                FailureQuality.of(probabilities, failed),
                naive,
                byPipeline(late, probabilities),
                importance,
                ReliabilityPlot.svg(probabilities, failed),
                ImportancePlot.svg(schema, importance));
    }

    /** The naive rules that find failures at least as well, or whose probabilities are nearer. */
    public List<String> lostTo() {
        return naive.entrySet().stream()
                .filter(
                        rule ->
                                rule.getValue().auc() >= quality.auc()
                                        || rule.getValue().brier() <= quality.brier())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean[] failed(List<Example> examples) {
        boolean[] failed = new boolean[examples.size()];
        for (int i = 0; i < failed.length; i++) {
            failed[i] = examples.get(i).failed();
        }
        return failed;
    }

    private static Map<String, FailureQuality> byPipeline(
            List<Example> examples, double[] probabilities) {
        Map<String, List<Integer>> places = new LinkedHashMap<>();
        for (int i = 0; i < examples.size(); i++) {
            places.computeIfAbsent(examples.get(i).pipeline(), p -> new ArrayList<>()).add(i);
        }
        return places.entrySet().stream()
                .sorted((a, b) -> b.getValue().size() - a.getValue().size())
                .limit(MOST_PIPELINES)
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                e -> quality(e.getValue(), examples, probabilities),
                                (a, b) -> a,
                                LinkedHashMap::new));
    }

    private static FailureQuality quality(
            List<Integer> places, List<Example> examples, double[] probabilities) {
        double[] said = places.stream().mapToDouble(i -> probabilities[i]).toArray();
        return FailureQuality.of(said, failed(places.stream().map(examples::get).toList()));
    }

    @Override
    public void close() {
        model.close();
    }
}

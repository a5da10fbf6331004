/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.FeatureSchema;
import io.runlight.models.training.Examples.Split;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A model of failure with what it was worth on runs that it had not seen: a model of the earlier
 * examples is tested on the last of each pipeline, as its bundle would have answered, then all
 * examples train the one that is kept, with the settings of the first.
 *
 * @param naive the qualities of the naive answers, by the name of their rule
 */
public record TrainedFailure(
        FailureModel model,
        TestedFailure tested,
        Map<String, FailureQuality> naive,
        double[] importance,
        String reliabilitySvg,
        String importanceSvg)
        implements AutoCloseable {

    private static final double TEST = 0.2;

    /**
     * Trains and tests.
     *
     * @throws UnfitExamplesException if a part of the examples has failures only, or none
     */
    public static TrainedFailure of(
            FeatureSchema schema, String history, List<Example> examples, int threads) {
        return of(schema, history, examples, threads, new PhaseClock());
    }

    /**
     * Trains and tests.
     *
     * @param clock is told when another phase begins
     * @throws UnfitExamplesException if a part of the examples has failures only, or none
     */
    public static TrainedFailure of(
            FeatureSchema schema,
            String history,
            List<Example> examples,
            int threads,
            PhaseClock clock) {
        Split split = Examples.lastOfEachPipeline(examples, TEST);
        Enough.requireBothOutcomes(split.late(), "the last fifth of each pipeline, the test");
        FailureTrainer trainer = new FailureTrainer(threads, clock);
        TestedFailure tested;
        FailureModel model;
        try (FailureModel earlier = trainer.train(split.early())) {
            clock.enter("evaluation");
            tested = TestedFailure.of(earlier, split.late());
            model = trainer.trainAgain(earlier, split.late(), examples);
        }
        clock.enter("evaluation");
        double[] importance = model.trees().importance(schema.size());
        return new TrainedFailure(
                model,
                tested,
                naive(new Baselines(schema, history), split),
                importance,
                ReliabilityPlot.svg(tested.probabilities(), tested.failed()),
                ImportancePlot.svg(schema, importance));
    }

    private static Map<String, FailureQuality> naive(Baselines baselines, Split split) {
        double failures = split.early().stream().filter(Example::failed).count();
        boolean[] failed = Example.failed(split.late());
        Map<String, FailureQuality> naive = new LinkedHashMap<>();
        baselines
                .probabilities(split.late(), failures / split.early().size())
                .forEach((rule, said) -> naive.put(rule, FailureQuality.of(said, failed)));
        return naive;
    }

    /** How good it was on later runs. */
    public FailureQuality quality() {
        return tested.quality();
    }

    /**
     * The naive rules that the model does not beat: they find failures at least as well, or their
     * probabilities are at least as near. What has no figure beats nothing.
     */
    public List<String> lostTo() {
        return naive.entrySet().stream()
                .filter(
                        rule ->
                                !(rule.getValue().auc() < quality().auc()
                                        && rule.getValue().brier() > quality().brier()))
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public void close() {
        model.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.FeatureSchema;
import io.runlight.models.training.Examples.Split;
import java.util.List;

/**
 * A model of duration with what it was worth on runs that it had not seen: a model of the earlier
 * examples is tested on the last of each pipeline, as its bundle would have answered, then all
 * examples train the one that is kept, with the settings of the first.
 *
 * @param naive the quality of the median of the last 20 durations
 */
public record TrainedDuration(
        DurationModel model,
        TestedDuration tested,
        DurationQuality naive,
        double[] importance,
        String importanceSvg)
        implements AutoCloseable {

    private static final double TEST = 0.2;

    /**
     * Trains and tests.
     *
     * @throws UnfitExamplesException if no pipeline has runs for a test or for an interval
     */
    public static TrainedDuration of(
            FeatureSchema schema, String history, List<Example> examples, int threads) {
        return of(schema, history, examples, threads, new PhaseClock());
    }

    /**
     * Trains and tests.
     *
     * @param clock is told when another phase begins
     * @throws UnfitExamplesException if no pipeline has runs for a test or for an interval
     */
    public static TrainedDuration of(
            FeatureSchema schema,
            String history,
            List<Example> examples,
            int threads,
            PhaseClock clock) {
        Split split = Examples.lastOfEachPipeline(examples, TEST);
        List<Example> late = split.late();
        Enough.requireSome(late, "the last fifth of each pipeline, the test");
        DurationTrainer trainer = new DurationTrainer(threads, clock);
        TestedDuration tested;
        DurationModel model;
        double[] naive;
        try (DurationModel earlier = trainer.train(split.early())) {
            clock.enter("evaluation");
            tested = TestedDuration.frozen(earlier, late);
            naive = new Baselines(schema, history).medians(late, earlier.fallbackSeconds());
            model = trainer.trainAgain(earlier, late, examples);
        }
        clock.enter("evaluation");
        double[] importance = model.trees().importance(schema.size());
        return new TrainedDuration(
                model,
                tested,
                DurationQuality.of(naive, Example.seconds(late)),
                importance,
                ImportancePlot.svg(schema, importance));
    }

    /** How good it was on later runs. */
    public DurationQuality quality() {
        return tested.quality();
    }

    /** How often the truth was inside the interval. */
    public double coverage() {
        return tested.coverage();
    }

    /** Whether the median of the last 20 durations is not beaten; what has no figure beats none. */
    public boolean lostToNaive() {
        return !(naive.meanAbsoluteError() > quality().meanAbsoluteError());
    }

    @Override
    public void close() {
        model.close();
    }
}

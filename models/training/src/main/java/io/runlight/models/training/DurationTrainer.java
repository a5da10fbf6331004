/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.training.Examples.Split;
import java.util.List;
import java.util.Map;

/**
 * The trainer of models of duration. They learn the logarithm of the duration over what is
 * expected, because a good part of the truth is there before the first tree; long runs count more,
 * because their errors do.
 */
public final class DurationTrainer {

    private static final double LATE = 0.15;
    private static final int MOST_ROUNDS = 150;
    private static final int STEP = 25;
    private static final TreeSettings SETTINGS = new TreeSettings(6, 10, 0.1, MOST_ROUNDS, 1);
    private static final Map<String, Object> QUANTILES =
            Map.of("objective", "reg:quantileerror", "quantile_alpha", "[0.1,0.5,0.9]");

    private final int threads;

    public DurationTrainer(int threads) {
        this.threads = threads;
    }

    /**
     * @param examples in the order of their starts, with known durations
     * @throws UnfitExamplesException if the last of each pipeline are too few for an interval
     */
    public DurationModel train(List<Example> examples) {
        double fallback = median(examples);
        Split split = Examples.lastOfEachPipeline(examples, LATE);
        Enough.requireInterval(split.late(), DurationModel.LEVEL, "the last of each pipeline");
        TreeSettings settings =
                new TreeSettings(
                        SETTINGS.depth(),
                        SETTINGS.leastWeight(),
                        SETTINGS.learningRate(),
                        SETTINGS.rounds(),
                        threads);
        DurationChoice choice;
        try (Trees trees = grow(settings, split.early(), fallback)) {
            choice = DurationChoice.of(trees, split.late(), fallback, STEP, settings.rounds());
        }
        RollingBounds bounds = choice.bounds(DurationModel.LEVEL);
        TreeSettings chosen = settings.withRounds(choice.rounds());
        return new DurationModel(
                grow(chosen, examples, fallback),
                chosen,
                choice.trust(),
                fallback,
                bounds.down(),
                bounds.up());
    }

    private static Trees grow(TreeSettings settings, List<Example> examples, double fallback) {
        double mean =
                examples.stream()
                        .mapToDouble(example -> weight(example, fallback))
                        .average()
                        .orElseThrow();
        Lessons lessons =
                Lessons.of(
                        examples,
                        example ->
                                logarithm(example)
                                        - Math.log(DurationModel.expected(example, fallback)),
                        example -> weight(example, fallback) / mean);
        return Trees.grow(settings, QUANTILES, lessons);
    }

    private static double weight(Example example, double fallback) {
        return Math.sqrt(DurationModel.expected(example, fallback));
    }

    static double logarithm(Example example) {
        return Math.log(Math.max(DurationModel.SHORTEST, example.seconds()));
    }

    private static double median(List<Example> examples) {
        double[] seconds = examples.stream().mapToDouble(Example::seconds).sorted().toArray();
        return Math.max(DurationModel.SHORTEST, seconds[seconds.length / 2]);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.training.Examples.Split;
import java.util.List;
import java.util.Map;

/**
 * The trainer of models of duration. They learn the logarithm of the duration over what is
 * expected, because a good part of the truth is there before the first tree; long runs count more,
 * because their errors do. How many examples they learn from, and how many trees, is a matter of
 * {@link TrainingScale}.
 */
public final class DurationTrainer {

    private static final double LATE = 0.15;
    private static final int DEPTH = 6;
    private static final int LEAF = 10;
    private static final Map<String, Object> QUANTILES =
            Map.of("objective", "reg:quantileerror", "quantile_alpha", "[0.1,0.5,0.9]");

    private final int threads;
    private final PhaseClock clock;

    public DurationTrainer(int threads) {
        this(threads, new PhaseClock());
    }

    DurationTrainer(int threads, PhaseClock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * @param examples in the order of their starts, with known durations
     * @throws UnfitExamplesException if the last of each pipeline are too few for an interval
     */
    public DurationModel train(List<Example> examples) {
        double fallback = median(examples);
        Split split = Examples.lastOfEachPipeline(examples, LATE);
        Enough.requireInterval(split.late(), DurationModel.LEVEL, "the last of each pipeline");
        TrainingScale scale = TrainingScale.ofDuration(examples);
        TreeSettings settings =
                new TreeSettings(DEPTH, LEAF, scale.learningRate(), scale.rounds(), threads);
        DurationChoice choice =
                choose(scale.learned(split.early()), split.late(), settings, fallback);
        return model(
                settings.withRounds(choice.rounds()),
                choice.trust(),
                fallback,
                choice.bounds(DurationModel.LEVEL),
                scale.learned(examples));
    }

    /**
     * Trains on all examples with the settings that some of them chose; others, which that model
     * has not seen, say how its bounds must be moved.
     */
    DurationModel trainAgain(DurationModel earlier, List<Example> unseen, List<Example> examples) {
        clock.enter("calibration");
        ConformalBounds bounds =
                ConformalBounds.of(earlier.logarithms(unseen), unseen, DurationModel.LEVEL);
        return model(
                earlier.settings(),
                earlier.trust(),
                median(examples),
                bounds,
                TrainingScale.ofDuration(examples).learned(examples));
    }

    private DurationModel model(
            TreeSettings settings,
            double trust,
            double fallback,
            ConformalBounds bounds,
            List<Example> examples) {
        clock.enter("boosting");
        return new DurationModel(
                Trees.grow(settings, QUANTILES, lessons(examples, fallback)),
                settings,
                trust,
                fallback,
                bounds.down(),
                bounds.up());
    }

    private DurationChoice choose(
            List<Example> early, List<Example> late, TreeSettings settings, double fallback) {
        clock.enter("search");
        try (DurationChoosing choosing = new DurationChoosing(settings, late, fallback);
                Trees trees =
                        Trees.grow(
                                settings,
                                QUANTILES,
                                lessons(early, fallback),
                                choosing.everyRounds(),
                                choosing)) {
            return choosing.best();
        }
    }

    private static Lessons lessons(List<Example> examples, double fallback) {
        double mean =
                examples.stream()
                        .mapToDouble(example -> weight(example, fallback))
                        .average()
                        .orElseThrow();
        return Lessons.of(
                examples,
                example -> logarithm(example) - Math.log(DurationModel.expected(example, fallback)),
                example -> weight(example, fallback) / mean);
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

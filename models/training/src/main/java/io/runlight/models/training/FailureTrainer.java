/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.training.Examples.Split;
import java.util.List;
import java.util.Map;

/**
 * The trainer of models of failure: the later part of each pipeline's examples chooses depth and
 * number of trees and calibrates, then all examples grow the trees anew. How many of them, and how
 * many trees, is a matter of {@link TrainingScale}.
 */
public final class FailureTrainer {

    private static final double LATE = 0.15;
    private static final int[] DEPTHS = {4, 6};
    private static final Map<String, Object> OBJECTIVE = Map.of("objective", "binary:logistic");

    /** How many examples of medium risk a leaf needs. */
    private static final double LEAF = 20;

    /** More trees than twice as many would answer too slowly. */
    private static final int MOST_ROUNDS_TWICE = 350;

    private final int threads;
    private final PhaseClock clock;

    public FailureTrainer(int threads) {
        this(threads, new PhaseClock());
    }

    FailureTrainer(int threads, PhaseClock clock) {
        this.threads = threads;
        this.clock = clock;
    }

    /**
     * @param examples in the order of their starts, with failures and successes
     * @throws UnfitExamplesException if an earlier or later part has failures only, or none
     */
    public FailureModel train(List<Example> examples) {
        Split split = Examples.lastOfEachPipeline(examples, LATE);
        Enough.requireBothOutcomes(split.early(), "the runs to learn from");
        Enough.requireBothOutcomes(split.late(), "the last of them, the calibration");
        TrainingScale scale = TrainingScale.ofFailure(examples);
        FailureChoice choice = choose(split, scale);
        return model(choice, scale, examples);
    }

    /**
     * Trains on all examples with the settings that some of them chose; others, which that model
     * has not seen, calibrate the new one.
     */
    FailureModel trainAgain(FailureModel earlier, List<Example> unseen, List<Example> examples) {
        clock.enter("calibration");
        FailureChoice choice = FailureChoice.of(earlier.settings(), earlier.odds(unseen), unseen);
        return model(choice, TrainingScale.ofFailure(examples), examples);
    }

    private FailureModel model(FailureChoice choice, TrainingScale scale, List<Example> examples) {
        clock.enter("boosting");
        return new FailureModel(
                grow(choice.settings(), scale, lessons(scale.learned(examples))),
                choice.settings(),
                choice.curve(),
                choice.threshold());
    }

    private static Trees grow(TreeSettings settings, TrainingScale scale, Lessons lessons) {
        return scale.twice() && settings.rounds() <= MOST_ROUNDS_TWICE
                ? Trees.growTwice(settings, OBJECTIVE, lessons)
                : Trees.grow(settings, OBJECTIVE, lessons);
    }

    /** Where there are very many examples, some of them choose the depth for all. */
    private FailureChoice choose(Split split, TrainingScale scale) {
        List<Example> compared = scale.compared(split.early());
        FailureChoice best = null;
        for (int depth : DEPTHS) {
            FailureChoice choice = choose(compared, split.late(), settings(compared, depth, scale));
            best = best == null || choice.loss() < best.loss() ? choice : best;
        }
        List<Example> learned = scale.learned(split.early());
        return compared.size() == learned.size()
                ? best
                : choose(learned, split.late(), settings(learned, best.settings().depth(), scale));
    }

    private FailureChoice choose(List<Example> early, List<Example> late, TreeSettings settings) {
        clock.enter("search");
        try (FailureChoosing choosing = new FailureChoosing(settings, late);
                Trees trees =
                        Trees.grow(
                                settings,
                                OBJECTIVE,
                                lessons(early),
                                choosing.everyRounds(),
                                choosing)) {
            return choosing.best();
        }
    }

    private TreeSettings settings(List<Example> examples, int depth, TrainingScale scale) {
        double failed = examples.stream().filter(Example::failed).count();
        double rate = failed / examples.size();
        return new TreeSettings(
                depth, LEAF * rate * (1 - rate), scale.learningRate(), scale.rounds(), threads);
    }

    private static Lessons lessons(List<Example> examples) {
        return Lessons.of(examples, example -> example.failed() ? 1 : 0, example -> 1);
    }
}

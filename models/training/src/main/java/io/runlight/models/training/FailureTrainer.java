/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.training.Examples.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The trainer of models of failure: the later part of each pipeline's examples chooses depth and
 * number of trees and calibrates, then all examples grow the trees anew.
 */
public final class FailureTrainer {

    private static final double LATE = 0.15;
    private static final int MOST_ROUNDS = 600;
    private static final int STEP = 50;
    private static final int[] DEPTHS = {4, 6};
    private static final double LEARNING_RATE = 0.04;

    /** How many examples of medium risk a leaf needs. */
    private static final double LEAF = 20;

    private final int threads;

    public FailureTrainer(int threads) {
        this.threads = threads;
    }

    /**
     * @param examples in the order of their starts, with failures and successes
     * @throws UnfitExamplesException if an earlier or later part has failures only, or none
     */
    public FailureModel train(List<Example> examples) {
        Split split = Examples.lastOfEachPipeline(examples, LATE);
        Enough.requireBothOutcomes(split.early(), "the runs to learn from");
        Enough.requireBothOutcomes(split.late(), "the last of them, the calibration");
        Choice best = null;
        for (int depth : DEPTHS) {
            Choice choice = choose(split, settings(split.early(), depth));
            if (best == null || choice.loss() < best.loss()) {
                best = choice;
            }
        }
        return new FailureModel(
                grow(best.settings(), examples), best.settings(), best.curve(), best.threshold());
    }

    private TreeSettings settings(List<Example> examples, int depth) {
        double failed = examples.stream().filter(Example::failed).count();
        double rate = failed / examples.size();
        return new TreeSettings(
                depth, LEAF * rate * (1 - rate), LEARNING_RATE, MOST_ROUNDS, threads);
    }

    private static Choice choose(Split split, TreeSettings settings) {
        try (Trees trees = grow(settings, split.early())) {
            Choice best = null;
            List<float[]> late = split.late().stream().map(Example::vector).toList();
            for (int rounds = STEP; rounds <= settings.rounds(); rounds += STEP) {
                List<LogisticCurve.Outcome> outcomes =
                        outcomes(FailureModel.odds(trees, late, rounds), split.late());
                double loss = loss(LogisticCurve.IDENTITY, outcomes);
                if (best == null || loss < best.loss()) {
                    LogisticCurve curve = LogisticCurve.IDENTITY.fittedTo(outcomes);
                    best = new Choice(settings.withRounds(rounds), curve, outcomes, loss);
                }
            }
            return best;
        }
    }

    private static Trees grow(TreeSettings settings, List<Example> examples) {
        Lessons lessons = Lessons.of(examples, example -> example.failed() ? 1 : 0, example -> 1);
        return Trees.grow(settings, Map.of("objective", "binary:logistic"), lessons);
    }

    private static List<LogisticCurve.Outcome> outcomes(double[] odds, List<Example> examples) {
        List<LogisticCurve.Outcome> outcomes = new ArrayList<>();
        for (int i = 0; i < odds.length; i++) {
            outcomes.add(new LogisticCurve.Outcome(odds[i], examples.get(i).failed()));
        }
        return outcomes;
    }

    private static double loss(LogisticCurve curve, List<LogisticCurve.Outcome> outcomes) {
        double sum = 0;
        for (LogisticCurve.Outcome outcome : outcomes) {
            double p = curve.probability(outcome.odds());
            sum -= Math.log(Math.max(1e-9, outcome.failed() ? p : 1 - p));
        }
        return sum / outcomes.size();
    }

    private record Choice(
            TreeSettings settings,
            LogisticCurve curve,
            List<LogisticCurve.Outcome> outcomes,
            double loss) {

        double threshold() {
            double[] probabilities = new double[outcomes.size()];
            boolean[] failed = new boolean[probabilities.length];
            for (int i = 0; i < failed.length; i++) {
                probabilities[i] = curve.probability(outcomes.get(i).odds());
                failed[i] = outcomes.get(i).failed();
            }
            return Flagging.best(probabilities, failed).threshold();
        }
    }
}

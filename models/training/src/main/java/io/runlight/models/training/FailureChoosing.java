/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;

/**
 * The search for the number of trees of a model of failure: while they grow, they are asked about
 * runs that they have not seen, until more have not helped for long.
 */
final class FailureChoosing implements Trees.Watcher, AutoCloseable {

    private static final int LOOKS = 12;
    private static final int PATIENCE = 3;

    private final TreeSettings settings;
    private final List<Example> unseen;
    private final Vectors asked;
    private FailureChoice best;

    FailureChoosing(TreeSettings settings, List<Example> unseen) {
        this.settings = settings;
        this.unseen = unseen;
        this.asked = Vectors.of(unseen.stream().map(Example::vector).toList());
    }

    int everyRounds() {
        return Math.max(1, settings.rounds() / LOOKS);
    }

    @Override
    public boolean goesOn(Trees trees, int rounds) {
        FailureChoice choice =
                FailureChoice.of(
                        settings.withRounds(rounds),
                        FailureModel.odds(trees.margins(asked, rounds)),
                        unseen);
        best = best == null || choice.loss() < best.loss() ? choice : best;
        return rounds < best.settings().rounds() + PATIENCE * everyRounds();
    }

    FailureChoice best() {
        return best;
    }

    @Override
    public void close() {
        asked.close();
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import io.runlight.models.features.ScoredMoment;
import java.util.List;

/**
 * The search for the number of trees of a model of duration, and for how far they are followed:
 * while they grow, they are asked about runs that they have not seen, until more have not helped
 * for long.
 */
final class DurationChoosing implements Trees.Watcher, AutoCloseable {

    private static final double[] TRUST = {1, 0.75, 0.5, 0.25, 0};
    private static final int LOOKS = 6;
    private static final int PATIENCE = 2;

    private final TreeSettings settings;
    private final List<Example> unseen;
    private final double fallback;
    private final Vectors starts;
    private final Vectors moments;
    private DurationChoice best;

    DurationChoosing(TreeSettings settings, List<Example> unseen, double fallback) {
        this.settings = settings;
        this.unseen = unseen;
        this.fallback = fallback;
        this.starts = Vectors.of(unseen.stream().map(Example::vector).toList());
        this.moments =
                Vectors.of(
                        unseen.stream()
                                .flatMap(example -> example.moments().stream())
                                .map(ScoredMoment::vector)
                                .toList());
    }

    int everyRounds() {
        return Math.max(1, settings.rounds() / LOOKS);
    }

    @Override
    public boolean goesOn(Trees trees, int rounds) {
        float[][] atStart = trees.margins(starts, rounds);
        float[][] later = trees.margins(moments, rounds);
        for (double trust : TRUST) {
            DurationChoice choice =
                    DurationChoice.of(unseen, fallback, rounds, trust, atStart, later);
            best = best == null || choice.error() < best.error() ? choice : best;
        }
        return rounds < best.rounds() + PATIENCE * everyRounds();
    }

    DurationChoice best() {
        return best;
    }

    @Override
    public void close() {
        starts.close();
        moments.close();
    }
}

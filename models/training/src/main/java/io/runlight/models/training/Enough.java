/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;

/** The least that examples must hold before figures can come of them. */
final class Enough {

    private Enough() {}

    /**
     * Without both, nothing can be learned, and no order of runs is right or wrong.
     *
     * @param part which examples these are
     */
    static void requireBothOutcomes(List<Example> examples, String part) {
        long failures = examples.stream().filter(Example::failed).count();
        if (failures == 0 || failures == examples.size()) {
            throw new UnfitExamplesException(
                    "%d of %d runs failed in %s; failures and successes are needed there."
                            .formatted(failures, examples.size(), part));
        }
    }

    /** Without any, there is nothing to learn from or to compare with. */
    static void requireSome(List<Example> examples, String part) {
        if (examples.isEmpty()) {
            throw new UnfitExamplesException(
                    "There are no runs in %s; pipelines with more runs are needed."
                            .formatted(part));
        }
    }

    /** An interval is measured on runs of which some are outside on either side. */
    static void requireInterval(List<Example> examples, double level, String part) {
        int count = examples.size();
        if (ConformalBounds.rank(level, count) > count) {
            throw new UnfitExamplesException(
                    "There are %d runs in %s, which prove an interval of %d %% at most; %d %% need more."
                            .formatted(
                                    count,
                                    part,
                                    Math.max(0, 100 * (count - 1) / (count + 1)),
                                    Math.round(100 * level)));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;
import java.util.SplittableRandom;

/**
 * How much work trees are worth, by how much there is to learn from. Of very many examples an even
 * share is taken and fewer trees add more each: what is lost is little, and a million lessons do
 * not take the whole day.
 *
 * @param mostLessons how many trees learn from
 * @param searched how many are enough to compare settings
 * @param learningRate how much of its answer each tree adds
 * @param rounds how many trees follow each other at most
 * @param twice whether there is time to grow the trees of a model twice, by other chances
 */
record TrainingScale(
        int mostLessons, int searched, double learningRate, int rounds, boolean twice) {

    /** More lessons than this are many. */
    private static final int MANY = 250_000;

    private static final long SEED = 17;

    private static final TrainingScale FAILURE =
            new TrainingScale(MANY, Integer.MAX_VALUE, 0.04, 600, true);
    private static final TrainingScale MANY_FAILURE =
            new TrainingScale(MANY, 80_000, 0.1, 150, false);
    private static final TrainingScale DURATION =
            new TrainingScale(MANY, Integer.MAX_VALUE, 0.1, 150, false);
    private static final TrainingScale MANY_DURATION =
            new TrainingScale(120_000, Integer.MAX_VALUE, 0.12, 100, false);

    static TrainingScale ofFailure(List<Example> examples) {
        return lessons(examples) > MANY ? MANY_FAILURE : FAILURE;
    }

    static TrainingScale ofDuration(List<Example> examples) {
        return lessons(examples) > MANY ? MANY_DURATION : DURATION;
    }

    /** As many of the examples as trees may learn from, from the first to the last. */
    List<Example> learned(List<Example> examples) {
        return share(examples, mostLessons);
    }

    /** As many as are enough to compare settings. */
    List<Example> compared(List<Example> examples) {
        return share(examples, Math.min(searched, mostLessons));
    }

    /** Examples that have about so many lessons; of the same examples the same. */
    private static List<Example> share(List<Example> examples, int most) {
        long lessons = lessons(examples);
        if (lessons <= most) {
            return examples;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double share = (double) most / lessons;
        return examples.stream().filter(example -> random.nextDouble() < share).toList();
    }

    private static long lessons(List<Example> examples) {
        return examples.stream().mapToLong(example -> 1 + example.moments().size()).sum();
    }
}

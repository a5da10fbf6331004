/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How trees are grown.
 *
 * @param depth most decisions from the root to a leaf
 * @param leastWeight how many examples (by the weight that the objective gives them) a leaf needs
 * @param learningRate how much of its answer each tree adds
 * @param rounds how many trees follow each other
 * @param threads the result is the same for the same number
 */
public record TreeSettings(
        int depth, double leastWeight, double learningRate, int rounds, int threads) {

    /** The seed of trees that are to differ by chance. */
    static final int OTHER_SEED = 8;

    private static final int SEED = 7;
    private static final int BINS = 128;
    private static final double ROWS_OF_A_TREE = 0.7;
    private static final double FEATURES_OF_A_TREE = 0.4;
    private static final double SHRINKAGE = 5;

    TreeSettings withRounds(int other) {
        return new TreeSettings(depth, leastWeight, learningRate, other, threads);
    }

    TreeSettings withDepth(int other) {
        return new TreeSettings(other, leastWeight, learningRate, rounds, threads);
    }

    /** In the words of XGBoost. */
    Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("tree_method", "hist");
        parameters.put("max_bin", BINS);
        parameters.put("max_depth", depth);
        parameters.put("min_child_weight", leastWeight);
        parameters.put("eta", learningRate);
        parameters.put("subsample", ROWS_OF_A_TREE);
        parameters.put("colsample_bytree", FEATURES_OF_A_TREE);
        parameters.put("lambda", SHRINKAGE);
        parameters.put("seed", SEED);
        parameters.put("nthread", threads);
        parameters.put("verbosity", 0);
        return parameters;
    }
}

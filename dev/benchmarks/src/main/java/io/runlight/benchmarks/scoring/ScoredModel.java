/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.scoring;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** The booster that is measured, trained on rows whose labels are noisy, and rows to score. */
final class ScoredModel {

    static final int TREES = 200;
    static final int DEPTH = 6;
    static final int FEATURES = 30;

    /** A power of two. */
    static final int ROWS = 4_096;

    private static final int TRAINING_ROWS = 20_000;
    private static final double MISSING = 0.1;

    private ScoredModel() {}

    static Booster train() throws XGBoostError {
        return train(TRAINING_ROWS, FEATURES, TREES, Map.of("objective", "binary:logistic"));
    }

    /**
     * @param objective with its parameters; labels are 0 or 1
     */
    static Booster train(int rows, int features, int trees, Map<String, Object> objective)
            throws XGBoostError {
        SplittableRandom random = new SplittableRandom(1);
        float[] values = new float[rows * features];
        float[] labels = new float[rows];
        for (int i = 0; i < rows; i++) {
            float[] row = row(random, features);
            System.arraycopy(row, 0, values, i * features, features);
            labels[i] = signal(row) + random.nextDouble(-2, 2) > 1 ? 1 : 0;
        }
        DMatrix matrix = new DMatrix(values, rows, features, Float.NaN);
        matrix.setLabel(labels);
        Map<String, Object> parameters = new HashMap<>(objective);
        parameters.put("max_depth", DEPTH);
        parameters.put("tree_method", "hist");
        parameters.put("min_child_weight", 0);
        parameters.put("nthread", 1);
        Booster booster = XGBoost.train(matrix, parameters, trees, Map.of(), null, null);
        matrix.dispose();
        return booster;
    }

    static float[][] rows() {
        return rows(ROWS, FEATURES);
    }

    static float[][] rows(int count, int features) {
        SplittableRandom random = new SplittableRandom(2);
        float[][] rows = new float[count][];
        for (int i = 0; i < count; i++) {
            rows[i] = row(random, features);
        }
        return rows;
    }

    private static float[] row(SplittableRandom random, int features) {
        float[] row = new float[features];
        for (int i = 0; i < features; i++) {
            row[i] =
                    random.nextDouble() < MISSING
                            ? Float.NaN
                            : (float) (random.nextDouble(-1, 1) + random.nextDouble(-1, 1));
        }
        return row;
    }

    /** Every feature counts, and each more beside its neighbour. */
    private static double signal(float[] row) {
        double sum = 0;
        double before = 1;
        for (float value : row) {
            double known = Float.isNaN(value) ? 0.3 : value;
            sum += known * before;
            before = known;
        }
        return sum;
    }
}

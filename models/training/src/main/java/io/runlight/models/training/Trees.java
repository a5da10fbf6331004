/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosted trees that were grown by XGBoost. */
public final class Trees implements AutoCloseable {

    /** The JDK's arrays end a little before the largest int. */
    private static final long LARGEST = Integer.MAX_VALUE - 8;

    private final Booster booster;

    private Trees(Booster booster) {
        this.booster = booster;
    }

    /**
     * Grows trees.
     *
     * @param objective parameters that say what is learned
     */
    static Trees grow(TreeSettings settings, Map<String, Object> objective, Lessons lessons) {
        try {
            DMatrix matrix = matrix(lessons.vectors());
            try {
                matrix.setLabel(lessons.targets());
                matrix.setWeight(lessons.weights());
                Map<String, Object> parameters = settings.parameters();
                parameters.putAll(objective);
                return new Trees(
                        XGBoost.train(
                                matrix,
                                parameters,
                                settings.rounds(),
                                new HashMap<>(),
                                null,
                                null));
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot grow trees: " + e.getMessage(), e);
        }
    }

    /** The sums of the first rounds (0 for all) for each vector and output, not transformed. */
    float[][] margins(List<float[]> vectors, int rounds) {
        if (vectors.isEmpty()) {
            return new float[0][];
        }
        try {
            DMatrix matrix = matrix(vectors);
            try {
                return booster.predict(matrix, true, rounds);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot predict: " + e.getMessage(), e);
        }
    }

    /** What the trees answer, as XGBoost transforms it, for golden predictions. */
    float[][] answers(List<float[]> vectors) {
        try {
            DMatrix matrix = matrix(vectors);
            try {
                return booster.predict(matrix);
            } finally {
                matrix.dispose();
            }
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot predict: " + e.getMessage(), e);
        }
    }

    /** The trees in a format of XGBoost: {@code json} or {@code ubj}. */
    public byte[] bytes(String format) {
        try {
            return booster.toByteArray(format);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot write its trees as " + format, e);
        }
    }

    /** How much each feature improved the answers of all trees together. */
    double[] importance(int features) {
        try {
            double[] importance = new double[features];
            booster.getScore(new String[0], "total_gain")
                    .forEach(
                            (name, gain) -> importance[Integer.parseInt(name.substring(1))] = gain);
            return importance;
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot tell what mattered", e);
        }
    }

    private static DMatrix matrix(List<float[]> vectors) throws XGBoostError {
        int columns = vectors.get(0).length;
        float[] values = new float[cells(vectors.size(), columns)];
        for (int row = 0; row < vectors.size(); row++) {
            System.arraycopy(vectors.get(row), 0, values, row * columns, columns);
        }
        return new DMatrix(values, vectors.size(), columns, Float.NaN);
    }

    /** XGBoost takes one array, which cannot be longer than an int counts. */
    static int cells(long rows, long columns) {
        if (rows * columns > LARGEST) {
            throw new UnfitExamplesException(
                    "%d lessons of %d features are more than trees can learn from at once, which is %d; learn from a shorter time."
                            .formatted(rows, columns, LARGEST / columns));
        }
        return (int) (rows * columns);
    }

    @Override
    public void close() {
        booster.dispose();
    }
}

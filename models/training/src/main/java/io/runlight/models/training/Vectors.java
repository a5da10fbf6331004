/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Vectors of features where XGBoost reads them, outside of Java's heap. */
final class Vectors implements AutoCloseable {

    /** The JDK's arrays end a little before the largest int. */
    private static final long LARGEST = Integer.MAX_VALUE - 8;

    /** Null without vectors, of which XGBoost can make nothing. */
    private final DMatrix matrix;

    private Vectors(DMatrix matrix) {
        this.matrix = matrix;
    }

    static Vectors of(List<float[]> vectors) {
        try {
            return new Vectors(vectors.isEmpty() ? null : matrix(vectors));
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot take vectors: " + e.getMessage(), e);
        }
    }

    /** The vectors of lessons with what is to be learned. */
    static Vectors of(Lessons lessons) {
        Vectors vectors = of(lessons.vectors());
        try {
            vectors.matrix.setLabel(lessons.targets());
            vectors.matrix.setWeight(lessons.weights());
            return vectors;
        } catch (XGBoostError e) {
            vectors.close();
            throw new IllegalStateException("XGBoost cannot take lessons: " + e.getMessage(), e);
        }
    }

    boolean isEmpty() {
        return matrix == null;
    }

    DMatrix matrix() {
        return matrix;
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
        if (matrix != null) {
            matrix.dispose();
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SplittableRandom;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosters that XGBoost trained on random rows. */
public final class Trained {

    private final Map<String, Object> parameters = new LinkedHashMap<>();
    private int features = 10;
    private int rounds = 20;
    private int rows = 2_000;
    private double missing = 0.2;
    private long seed = 1;
    private int patience;

    private Trained(String objective) {
        parameters.put("objective", objective);
        parameters.put("nthread", 1);
        parameters.put("seed", 1);
        parameters.put("max_depth", 4);
    }

    public static Trained withObjective(String objective) {
        return new Trained(objective);
    }

    public Trained with(String parameter, Object value) {
        parameters.put(parameter, value);
        return this;
    }

    public Trained features(int number) {
        features = number;
        return this;
    }

    public Trained rounds(int number) {
        rounds = number;
        return this;
    }

    public Trained rows(int number) {
        rows = number;
        return this;
    }

    public Trained missing(double share) {
        missing = share;
        return this;
    }

    public Trained seed(long number) {
        seed = number;
        return this;
    }

    /** Stops when so many rounds brought nothing for other rows. */
    public Trained stopEarlyAfter(int roundsWithoutGain) {
        patience = roundsWithoutGain;
        return this;
    }

    public ml.dmlc.xgboost4j.java.Booster train() throws XGBoostError {
        DMatrix training = labelled(seed);
        DMatrix others = labelled(seed + 1);
        try {
            Map<String, DMatrix> watches = new LinkedHashMap<>();
            if (patience > 0) {
                watches.put("others", others);
            }
            return XGBoost.train(training, parameters, rounds, watches, null, null, null, patience);
        } finally {
            training.dispose();
            others.dispose();
        }
    }

    private DMatrix labelled(long seedOfRows) throws XGBoostError {
        float[] values = Rows.random(rows, features, missing, seedOfRows);
        SplittableRandom random = new SplittableRandom(seedOfRows);
        boolean binary = parameters.get("objective").equals("binary:logistic");
        float[] labels = new float[rows];
        for (int i = 0; i < rows; i++) {
            double signal = signal(Rows.row(values, i, features)) + random.nextDouble() * 4 - 2;
            labels[i] = binary ? (signal > 1 ? 1 : 0) : (float) (100 + 30 * signal);
        }
        DMatrix matrix = new DMatrix(values, rows, features, Float.NaN);
        matrix.setLabel(labels);
        return matrix;
    }

    private static double signal(float[] row) {
        double sum = 0;
        double before = 0;
        for (int i = 0; i < row.length; i++) {
            double value = Float.isNaN(row[i]) ? 0.5 : row[i];
            sum += value / (i + 1) + value * before / 8;
            before = value;
        }
        return sum / 4;
    }
}

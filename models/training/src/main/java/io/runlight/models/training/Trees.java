/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosted trees that were grown by XGBoost. */
public final class Trees implements AutoCloseable {

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
        return grow(settings, objective, lessons, settings.rounds(), (trees, rounds) -> true);
    }

    /** Grows trees twice, by other chances, and takes the mean of both. */
    static Trees growTwice(TreeSettings settings, Map<String, Object> objective, Lessons lessons) {
        Map<String, Object> otherwise = new HashMap<>(objective);
        otherwise.put("seed", TreeSettings.OTHER_SEED);
        try (Trees one = grow(settings, objective, lessons);
                Trees other = grow(settings, otherwise, lessons)) {
            return new Trees(
                    XGBoost.loadModel(MeanForest.of(one.bytes("json"), other.bytes("json"))));
        } catch (XGBoostError | IOException e) {
            throw new IllegalStateException("XGBoost cannot join trees: " + e.getMessage(), e);
        }
    }

    /**
     * Grows trees until all rounds are done or somebody has seen enough, who looks at them every
     * few rounds. Those that are there do not depend on how many follow.
     */
    static Trees grow(
            TreeSettings settings,
            Map<String, Object> objective,
            Lessons lessons,
            int every,
            Watcher watcher) {
        Map<String, Object> parameters = settings.parameters();
        parameters.putAll(objective);
        try (Vectors vectors = Vectors.of(lessons)) {
            DMatrix matrix = vectors.matrix();
            Trees trees =
                    new Trees(XGBoost.train(matrix, parameters, 1, new HashMap<>(), null, null));
            for (int round = 1; round < settings.rounds(); round++) {
                if (round % every == 0 && !watcher.goesOn(trees, round)) {
                    return trees;
                }
                trees.booster.update(matrix, round);
            }
            watcher.goesOn(trees, settings.rounds());
            return trees;
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot grow trees: " + e.getMessage(), e);
        }
    }

    /** The sums of the first rounds (0 for all) for each vector and output, not transformed. */
    float[][] margins(Vectors vectors, int rounds) {
        if (vectors.isEmpty()) {
            return new float[0][];
        }
        try {
            return booster.predict(vectors.matrix(), true, rounds);
        } catch (XGBoostError e) {
            throw new IllegalStateException("XGBoost cannot predict: " + e.getMessage(), e);
        }
    }

    /** The sums of all rounds. */
    float[][] margins(List<float[]> vectors) {
        try (Vectors asked = Vectors.of(vectors)) {
            return margins(asked, 0);
        }
    }

    /** What the trees answer, as XGBoost transforms it, for golden predictions. */
    float[][] answers(List<float[]> vectors) {
        try (Vectors asked = Vectors.of(vectors)) {
            return booster.predict(asked.matrix());
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

    @Override
    public void close() {
        booster.dispose();
    }

    /** Looks at trees while they grow. */
    interface Watcher {

        /** Whether more are worth their time. */
        boolean goesOn(Trees trees, int rounds);
    }
}

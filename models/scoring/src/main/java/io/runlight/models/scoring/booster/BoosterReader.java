/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads boosters of XGBoost 2.1 and 3 in their binary form, {@code ubj}.
 *
 * <p>That form holds every number as the bits that XGBoost computes with, which its text form only
 * does to the last digit of a decimal fraction. Trees after the best iteration of a training that
 * stopped early are left out, as the trainer meant it.
 */
public final class BoosterReader {

    private static final int MOST_OUTPUTS = 1_000;
    private static final String BEST_ITERATION = "best_iteration";

    private BoosterReader() {}

    /**
     * @throws BoosterFormatException if the bytes are no booster or of a kind that cannot be
     *     evaluated
     */
    public static Booster read(byte[] bytes) throws BoosterFormatException {
        Fields learner = new Fields("", UbjReader.read(bytes)).object("learner");
        Fields parameters = learner.object("learner_model_param");
        Objective objective = Objective.of(learner.object("objective").text("name"));
        int features = parameters.number("num_feature");
        int outputs = outputs(parameters);
        return new Booster(
                objective,
                features,
                learner.texts("feature_names"),
                baseMargins(parameters.text("base_score"), outputs, objective),
                quantiles(learner.object("objective"), objective),
                trees(learner, features, outputs));
    }

    private static int outputs(Fields parameters) throws BoosterFormatException {
        int outputs = Math.max(1, parameters.number("num_target"));
        if (outputs > MOST_OUTPUTS) {
            throw new BoosterFormatException(
                    "The booster has %d outputs; at most %d fit".formatted(outputs, MOST_OUTPUTS));
        }
        return outputs;
    }

    /** One number for all outputs up to XGBoost 3.0, one for each in brackets since 3.1. */
    private static float[] baseMargins(String text, int outputs, Objective objective)
            throws BoosterFormatException {
        float[] scores = numbers(text);
        if (scores.length != 1 && scores.length != outputs) {
            throw new BoosterFormatException(
                    "base_score %s is not for %d outputs".formatted(text, outputs));
        }
        float[] margins = new float[outputs];
        for (int i = 0; i < outputs; i++) {
            margins[i] = objective.margin(scores[scores.length == 1 ? 0 : i]);
        }
        return margins;
    }

    private static float[] quantiles(Fields objective, Objective kind)
            throws BoosterFormatException {
        return kind == Objective.QUANTILE
                ? numbers(objective.object("quantile_loss_param").text("quantile_alpha"))
                : new float[0];
    }

    private static List<Tree> trees(Fields learner, int features, int outputs)
            throws BoosterFormatException {
        Fields gradientBooster = learner.object("gradient_booster");
        if (!gradientBooster.text("name").equals("gbtree")) {
            throw new BoosterFormatException(
                    "The booster is a %s; only gbtree can be evaluated"
                            .formatted(gradientBooster.text("name")));
        }
        Fields model = gradientBooster.object("model");
        List<Fields> saved = model.objects("trees");
        int[] outputOfTree = model.integers("tree_info");
        if (outputOfTree.length != saved.size()) {
            throw new BoosterFormatException(
                    "tree_info is about %d trees of %d"
                            .formatted(outputOfTree.length, saved.size()));
        }
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < Math.min(saved.size(), best(learner, model)); i++) {
            if (outputOfTree[i] < 0 || outputOfTree[i] >= outputs) {
                throw new BoosterFormatException(
                        "Tree %d is for output %d of %d".formatted(i, outputOfTree[i], outputs));
            }
            trees.add(tree(saved.get(i), outputOfTree[i]).checked(features));
        }
        return trees;
    }

    /** How many trees there are up to the best iteration. */
    private static int best(Fields learner, Fields model) throws BoosterFormatException {
        if (!learner.has("attributes") || !learner.object("attributes").has(BEST_ITERATION)) {
            return Integer.MAX_VALUE;
        }
        int iteration = learner.object("attributes").number(BEST_ITERATION);
        int[] ends = model.integers("iteration_indptr");
        return iteration + 1 < ends.length ? ends[iteration + 1] : Integer.MAX_VALUE;
    }

    private static Tree tree(Fields tree, int output) throws BoosterFormatException {
        Fields parameters = tree.object("tree_param");
        if (parameters.number("size_leaf_vector") > 1) {
            throw new BoosterFormatException(
                    "The trees have leaves of several outputs; train with"
                            + " multi_strategy=one_output_per_tree");
        }
        if (tree.integers("categories_nodes").length > 0) {
            throw new BoosterFormatException(
                    "The trees split by categories, which cannot be evaluated; encode them as"
                            + " numbers");
        }
        return new Tree(
                output,
                tree.integers("left_children"),
                tree.integers("right_children"),
                tree.integers("split_indices"),
                tree.floats("split_conditions"),
                flags(tree.integers("default_left")),
                tree.floats("sum_hessian"));
    }

    private static boolean[] flags(int[] values) {
        boolean[] flags = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            flags[i] = values[i] != 0;
        }
        return flags;
    }

    private static float[] numbers(String text) throws BoosterFormatException {
        try {
            List<Float> numbers =
                    Arrays.stream(text.replaceAll("[\\[\\]()\\s]", "").split(",", -1))
                            .map(Float::valueOf)
                            .toList();
            float[] values = new float[numbers.size()];
            for (int i = 0; i < values.length; i++) {
                values[i] = numbers.get(i);
            }
            return values;
        } catch (NumberFormatException e) {
            throw new BoosterFormatException("'%s' is no list of numbers".formatted(text));
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import io.runlight.models.scoring.booster.Booster;
import io.runlight.models.scoring.booster.Tree;
import java.util.List;

/**
 * The Shapley values of the features of a row: what each of them added to a margin.
 *
 * <p>Algorithm 2 of S. M. Lundberg, G. G. Erion, S.-I. Lee, Consistent individualized feature
 * attribution for tree ensembles, 2018 (arXiv:1802.03888): one walk through each tree that carries
 * along, for every number of features known, the share of orders in which they lead there. A
 * feature that is not known sends the row both ways, in the shares of the rows of the training.
 *
 * <p>For one thread.
 */
public final class TreeShap {

    private final Booster booster;
    private final List<double[]> meansOfTrees;
    private final Path path;

    public TreeShap(Booster booster) {
        this.booster = booster;
        this.meansOfTrees = booster.trees().stream().map(TreeShap::means).toList();
        this.path = new Path(booster.trees().stream().mapToInt(Tree::depth).max().orElse(0));
    }

    /**
     * What each feature adds to the margin of the output, and last what the margin is when no
     * feature is known. All of them together are the margin.
     *
     * @param row one value per feature; NaN where it is missing
     */
    public double[] contributions(float[] row, int output) {
        double[] contributions = new double[booster.features() + 1];
        contributions[row.length] = booster.baseMargins()[output];
        for (int i = 0; i < meansOfTrees.size(); i++) {
            Tree tree = booster.trees().get(i);
            if (tree.output() == output) {
                contributions[row.length] += meansOfTrees.get(i)[0];
                walk(tree, 0, row, contributions, 0, 0, 1, 1, Path.NONE);
            }
        }
        return contributions;
    }

    /**
     * Goes on to a node.
     *
     * @param from where the way so far begins in {@link #path}
     * @param length how many features are on it
     * @param zero the share of rows that go here when the last feature is not known
     * @param one 1 if the row itself goes here, else 0
     * @param feature the last feature on the way
     */
    private void walk(
            Tree tree,
            int node,
            float[] row,
            double[] contributions,
            int from,
            int length,
            double zero,
            double one,
            int feature) {
        int at = path.copy(from, length);
        path.extend(at, length, zero, one, feature);
        if (tree.isLeaf(node)) {
            path.addTo(contributions, at, length, tree.condition()[node]);
            return;
        }
        int asked = tree.feature()[node];
        double zeroBefore = 1;
        double oneBefore = 1;
        int same = path.find(at, length, asked);
        if (same >= 0) {
            zeroBefore = path.zero(at + same);
            oneBefore = path.one(at + same);
            path.unwind(at, length--, same);
        }
        int hot = next(tree, node, row[asked]);
        int cold = hot == tree.left()[node] ? tree.right()[node] : tree.left()[node];
        double share = zeroBefore / tree.cover()[node];
        double hotShare = share * tree.cover()[hot];
        double coldShare = share * tree.cover()[cold];
        walk(tree, hot, row, contributions, at, length + 1, hotShare, oneBefore, asked);
        walk(tree, cold, row, contributions, at, length + 1, coldShare, 0, asked);
    }

    private static int next(Tree tree, int node, float value) {
        boolean left =
                Float.isNaN(value) ? tree.defaultLeft()[node] : value < tree.condition()[node];
        return left ? tree.left()[node] : tree.right()[node];
    }

    /** The mean of the leaves below each node over the rows of the training. */
    private static double[] means(Tree tree) {
        double[] means = new double[tree.left().length];
        mean(tree, 0, means);
        return means;
    }

    private static double mean(Tree tree, int node, double[] means) {
        if (tree.isLeaf(node)) {
            means[node] = tree.condition()[node];
            return means[node];
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        double sum =
                mean(tree, left, means) * tree.cover()[left]
                        + mean(tree, right, means) * tree.cover()[right];
        means[node] = sum / tree.cover()[node];
        return means[node];
    }
}

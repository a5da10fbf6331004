/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import io.runlight.models.scoring.booster.Booster;
import java.util.List;

/**
 * The Shapley values of the features of a row: what each of them added to a margin.
 *
 * <p>The value of a game in which players come in any order is an integral: each player is there
 * with the probability t, and what one more adds is averaged over all t from 0 to 1 (G. Owen,
 * Multilinear extensions of games, Management Science 18, 1972). At a leaf that is a product with
 * one factor for each feature on the way, {@code (1 - t) * share of rows + t * (does the row come
 * here)}, a polynomial in t, so that a sum over few points is exact. One walk through a tree
 * carries the products along and brings the leaves back. The values are those of TreeSHAP (S. M.
 * Lundberg, G. G. Erion, S.-I. Lee, Consistent individualized feature attribution for tree
 * ensembles, 2018), whose work grows with the square of the depth.
 *
 * <p>For one thread.
 */
public final class TreeShap {

    private final Booster booster;
    private final List<ShapleyTree> trees;
    private final ShapleyWalk walk;

    public TreeShap(Booster booster) {
        this.booster = booster;
        this.trees = booster.trees().stream().map(ShapleyTree::new).toList();
        this.walk = new ShapleyWalk(trees.stream().mapToInt(ShapleyTree::nodes).max().orElse(0));
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
        for (ShapleyTree tree : trees) {
            if (tree.tree.output() == output) {
                contributions[row.length] += tree.mean;
                walk.through(tree, row, contributions);
            }
        }
        return contributions;
    }
}

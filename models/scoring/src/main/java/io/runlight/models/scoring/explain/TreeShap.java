/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import io.runlight.models.scoring.booster.Booster;
import io.runlight.models.scoring.booster.Tree;
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

    /** For each level of the way and each point. */
    private final double[] products;

    private final double[] sums;

    /** Whether the row itself sends its feature into a node. */
    private final boolean[] comes;

    private ShapleyTree tree;
    private float[] row;
    private double[] contributions;

    public TreeShap(Booster booster) {
        this.booster = booster;
        this.trees = booster.trees().stream().map(ShapleyTree::new).toList();
        int most = 0;
        int nodes = 0;
        for (ShapleyTree each : trees) {
            most = Math.max(most, (each.tree.depth() + 1) * each.quadrature.count());
            nodes = Math.max(nodes, each.share.length);
        }
        this.products = new double[most];
        this.sums = new double[most];
        this.comes = new boolean[nodes];
    }

    /**
     * What each feature adds to the margin of the output, and last what the margin is when no
     * feature is known. All of them together are the margin.
     *
     * @param row one value per feature; NaN where it is missing
     */
    public double[] contributions(float[] row, int output) {
        this.row = row;
        this.contributions = new double[booster.features() + 1];
        contributions[row.length] = booster.baseMargins()[output];
        for (ShapleyTree each : trees) {
            if (each.tree.output() == output) {
                tree = each;
                contributions[row.length] += each.mean;
                System.arraycopy(each.quadrature.weights(), 0, products, 0, points());
                walk(0, 0);
            }
        }
        return contributions;
    }

    private int points() {
        return tree.quadrature.count();
    }

    /** Adds up the leaves below a node, each times its product. */
    private void walk(int node, int level) {
        Tree shape = tree.tree;
        int at = level * points();
        if (shape.isLeaf(node)) {
            for (int k = 0; k < points(); k++) {
                sums[at + k] = products[at + k] * shape.condition()[node];
            }
            return;
        }
        int asked = shape.feature()[node];
        boolean goesLeft = goesLeft(shape, node, row[asked]);
        double added = enter(shape.left()[node], goesLeft, level);
        double[] all = sums;
        int below = at + points();
        for (int k = 0; k < points(); k++) {
            all[at + k] = all[below + k];
        }
        added += enter(shape.right()[node], !goesLeft, level);
        for (int k = 0; k < points(); k++) {
            all[at + k] += all[below + k];
        }
        contributions[asked] += added;
    }

    /**
     * Goes on to a node.
     *
     * @return what the feature adds to the leaves below because of this way
     */
    private double enter(int node, boolean follows, int level) {
        int earlier = tree.earlier[node];
        boolean came = earlier == ShapleyTree.NONE || comes[earlier];
        boolean here = came && follows;
        comes[node] = here;
        multiply(node, earlier, came, here, level);
        walk(node, level + 1);
        int below = (level + 1) * points();
        double added = 0;
        for (int k = 0; k < points(); k++) {
            double less = earlier == ShapleyTree.NONE ? 0 : added(earlier, came, k);
            added += sums[below + k] * (added(node, here, k) - less);
        }
        return added;
    }

    private double added(int node, boolean here, int point) {
        return here ? tree.added[node * points() + point] : tree.taken[point];
    }

    /** Puts the factor of the feature in the place of the one that it had before, if any. */
    private void multiply(int node, int earlier, boolean came, boolean here, int level) {
        int from = level * points();
        int to = from + points();
        int factor = node * points();
        for (int k = 0; k < points(); k++) {
            double product = products[from + k];
            if (!came) {
                product *= tree.share[node];
            } else {
                product *=
                        here
                                ? tree.known[factor + k]
                                : (1 - tree.quadrature.points()[k]) * tree.unknown[node];
                if (earlier != ShapleyTree.NONE) {
                    product /= tree.known[earlier * points() + k];
                }
            }
            products[to + k] = product;
        }
    }

    private static boolean goesLeft(Tree tree, int node, float value) {
        return Float.isNaN(value) ? tree.defaultLeft()[node] : value < tree.condition()[node];
    }
}

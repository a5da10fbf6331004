/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import io.runlight.models.scoring.booster.Tree;

/**
 * A tree with all that Shapley values need of it whatever the row, one entry for the way into each
 * node; where it says "for each point", as many as the {@link Quadrature} has, group by group of
 * them, and in each of those node by node.
 */
final class ShapleyTree {

    /** The way into no node. */
    static final int NONE = -1;

    /** A way that nobody went in training still has a share, by which others are divided. */
    private static final double LEAST = 1e-150;

    final Tree tree;
    final Quadrature quadrature;

    /** The mean of the leaves over the rows of the training. */
    final double mean;

    /** The last node before it into which the same feature led; {@link #NONE} if none did. */
    final int[] earlier;

    /** The share of the rows of the node before that went on to it. */
    final double[] share;

    /** The share of rows that come here of all that its feature sends somewhere on the way. */
    final double[] unknown;

    /** The factor of its feature when the row itself comes here, for each point. */
    final double[] known;

    /** What the feature adds then, in parts of that factor, for each point. */
    final double[] added;

    ShapleyTree(Tree tree) {
        this.tree = tree;
        int nodes = tree.left().length;
        earlier = new int[nodes];
        share = new double[nodes];
        unknown = new double[nodes];
        int features = follow(0, new int[tree.depth()], 0, 0);
        quadrature = Quadrature.ofLessThanDegree(features);
        known = new double[nodes * quadrature.count()];
        added = new double[nodes * quadrature.count()];
        for (int node = 1; node < nodes; node++) {
            for (int group = 0; group < quadrature.count(); group += Quadrature.GROUP) {
                factors(node, group);
            }
        }
        mean = mean(0);
    }

    int nodes() {
        return share.length;
    }

    /** Where the numbers of a group of points begin; those of its nodes follow. */
    int group(int first) {
        return first * nodes();
    }

    private void factors(int node, int group) {
        for (int k = 0; k < Quadrature.GROUP; k++) {
            double point = quadrature.points()[group + k];
            int at = group(group) + node * Quadrature.GROUP + k;
            known[at] = (1 - point) * unknown[node] + point;
            added[at] = (1 - unknown[node]) / known[at];
        }
    }

    /**
     * Looks at the ways on from a node.
     *
     * @param way the nodes so far, without the root
     * @param features how many different ones are asked for on it
     * @return the most on any way
     */
    private int follow(int node, int[] way, int length, int features) {
        if (tree.isLeaf(node)) {
            return features;
        }
        int before = NONE;
        for (int i = 0; i < length; i++) {
            before = asked(way, i) == tree.feature()[node] ? way[i] : before;
        }
        int more = features + (before == NONE ? 1 : 0);
        int left = enter(tree.left()[node], node, before, way, length, more);
        return Math.max(left, enter(tree.right()[node], node, before, way, length, more));
    }

    private int enter(int node, int from, int before, int[] way, int length, int features) {
        double part = tree.cover()[node] / (double) tree.cover()[from];
        earlier[node] = before;
        share[node] = part > LEAST ? part : LEAST;
        unknown[node] = share[node] * (before == NONE ? 1 : unknown[before]);
        way[length] = node;
        return follow(node, way, length + 1, features);
    }

    /** What was asked to come into a node of the way. */
    private int asked(int[] way, int index) {
        return tree.feature()[index == 0 ? 0 : way[index - 1]];
    }

    private double mean(int node) {
        if (tree.isLeaf(node)) {
            return tree.condition()[node];
        }
        int left = tree.left()[node];
        int right = tree.right()[node];
        double sum = mean(left) * tree.cover()[left] + mean(right) * tree.cover()[right];
        return sum / tree.cover()[node];
    }
}

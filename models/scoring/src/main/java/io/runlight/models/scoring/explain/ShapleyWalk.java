/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import io.runlight.models.scoring.booster.Tree;

/**
 * A walk through all nodes of a tree that gives each feature its part of each leaf. The products of
 * a group of points are carried along as arguments and the sums of the leaves brought back in
 * fields, for arrays of them would take longer than all else.
 *
 * <p>For one thread.
 */
final class ShapleyWalk {

    private static final int SECOND = 1;
    private static final int THIRD = 2;
    private static final int FOURTH = 3;

    /** Whether the row itself sends its feature into a node. */
    private final boolean[] comes;

    private ShapleyTree ways;
    private Tree tree;
    private float[] row;
    private double[] contributions;
    private int group;

    /** One minus each point: the weight of a feature that is not known. */
    private double not0;

    private double not1;
    private double not2;
    private double not3;

    /** One by each of them: a division takes longer than all else. */
    private double by0;

    private double by1;
    private double by2;
    private double by3;

    private double sum0;
    private double sum1;
    private double sum2;
    private double sum3;

    /**
     * @param nodes the most that a tree has
     */
    ShapleyWalk(int nodes) {
        comes = new boolean[nodes];
    }

    /** Adds what each feature adds in a tree. */
    void through(ShapleyTree newWays, float[] newRow, double[] newContributions) {
        ways = newWays;
        tree = newWays.tree;
        row = newRow;
        contributions = newContributions;
        double[] points = ways.quadrature.points();
        double[] weights = ways.quadrature.weights();
        for (int at = 0; at < points.length; at += Quadrature.GROUP) {
            group = ways.group(at);
            not0 = 1 - points[at];
            not1 = 1 - points[at + SECOND];
            not2 = 1 - points[at + THIRD];
            not3 = 1 - points[at + FOURTH];
            by0 = 1 / not0;
            by1 = 1 / not1;
            by2 = 1 / not2;
            by3 = 1 / not3;
            visit(0, weights[at], weights[at + SECOND], weights[at + THIRD], weights[at + FOURTH]);
        }
    }

    /** Sums up the leaves below a node, each times its product. */
    private void visit(int node, double p0, double p1, double p2, double p3) {
        float value = tree.condition()[node];
        int left = tree.left()[node];
        if (left < 0) {
            sum0 = p0 * value;
            sum1 = p1 * value;
            sum2 = p2 * value;
            sum3 = p3 * value;
            return;
        }
        int asked = tree.feature()[node];
        float known = row[asked];
        boolean goesLeft = Float.isNaN(known) ? tree.defaultLeft()[node] : known < value;
        double added = enter(left, goesLeft, p0, p1, p2, p3);
        double left0 = sum0;
        double left1 = sum1;
        double left2 = sum2;
        double left3 = sum3;
        added += enter(tree.right()[node], !goesLeft, p0, p1, p2, p3);
        sum0 += left0;
        sum1 += left1;
        sum2 += left2;
        sum3 += left3;
        contributions[asked] += added;
    }

    /**
     * Goes on to a node.
     *
     * @return what the feature adds to the leaves below because of this way
     */
    private double enter(int node, boolean follows, double p0, double p1, double p2, double p3) {
        int earlier = ways.earlier[node];
        if (earlier != ShapleyTree.NONE) {
            return enterAgain(node, earlier, follows, p0, p1, p2, p3);
        }
        comes[node] = follows;
        if (!follows) {
            double share = ways.unknown[node];
            visit(node, p0 * not0 * share, p1 * not1 * share, p2 * not2 * share, p3 * not3 * share);
            return addedUnknown();
        }
        double[] factors = ways.known;
        int at = group + node * Quadrature.GROUP;
        visit(
                node,
                p0 * factors[at],
                p1 * factors[at + SECOND],
                p2 * factors[at + THIRD],
                p3 * factors[at + FOURTH]);
        return addedKnown(node);
    }

    /** The factor of the feature takes the place of the one that it had before. */
    private double enterAgain(
            int node, int earlier, boolean follows, double p0, double p1, double p2, double p3) {
        boolean came = comes[earlier];
        boolean here = came && follows;
        comes[node] = here;
        if (!came) {
            double share = ways.share[node];
            visit(node, p0 * share, p1 * share, p2 * share, p3 * share);
            return 0;
        }
        int was = group + earlier * Quadrature.GROUP;
        double[] factors = ways.known;
        double part0 = p0 / factors[was];
        double part1 = p1 / factors[was + SECOND];
        double part2 = p2 / factors[was + THIRD];
        double part3 = p3 / factors[was + FOURTH];
        if (here) {
            int is = group + node * Quadrature.GROUP;
            visit(
                    node,
                    part0 * factors[is],
                    part1 * factors[is + SECOND],
                    part2 * factors[is + THIRD],
                    part3 * factors[is + FOURTH]);
            return addedKnown(node) - addedKnown(earlier);
        }
        double share = ways.unknown[node];
        visit(
                node,
                part0 * not0 * share,
                part1 * not1 * share,
                part2 * not2 * share,
                part3 * not3 * share);
        return addedUnknown() - addedKnown(earlier);
    }

    /** What a feature adds that sends the row here, by the sums of the leaves below. */
    private double addedKnown(int node) {
        double[] added = ways.added;
        int at = group + node * Quadrature.GROUP;
        return sum0 * added[at]
                + sum1 * added[at + SECOND]
                + sum2 * added[at + THIRD]
                + sum3 * added[at + FOURTH];
    }

    /** What a feature adds that sends the row elsewhere; it takes away. */
    private double addedUnknown() {
        return -(sum0 * by0 + sum1 * by1 + sum2 * by2 + sum3 * by3);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

/**
 * A regression tree as XGBoost saves it: one entry per node in each array, the root first.
 *
 * @param output which output of the booster it adds to
 * @param left the node for values below the condition; less than 0 at a leaf
 * @param right the node for all other values
 * @param feature what the node asks for
 * @param condition what values are compared with; at a leaf its value
 * @param defaultLeft whether a missing value goes left
 * @param cover the sum of second derivatives of the rows that came to the node in training
 */
@SuppressWarnings("ArrayRecordComponent") // a holder between reading and packing, never compared
public record Tree(
        int output,
        int[] left,
        int[] right,
        int[] feature,
        float[] condition,
        boolean[] defaultLeft,
        float[] cover) {

    /** A deeper way would end in a stack that is too small. */
    private static final int DEEPEST = 500;

    public boolean isLeaf(int node) {
        return left[node] < 0;
    }

    /** How many questions the longest way from the root to a leaf has. */
    public int depth() {
        return depth(0);
    }

    private int depth(int node) {
        return isLeaf(node) ? 0 : 1 + Math.max(depth(left[node]), depth(right[node]));
    }

    /** Refuses what no training writes and evaluation would stumble over. */
    Tree checked(int features) throws BoosterFormatException {
        int nodes = left.length;
        if (nodes == 0
                || right.length != nodes
                || feature.length != nodes
                || condition.length != nodes
                || defaultLeft.length != nodes
                || cover.length != nodes) {
            throw new BoosterFormatException("A tree's arrays are of different lengths");
        }
        boolean[] seen = new boolean[nodes];
        check(0, features, seen, 0);
        return this;
    }

    private void check(int node, int features, boolean[] seen, int depth)
            throws BoosterFormatException {
        if (node < 0 || node >= seen.length || seen[node]) {
            throw new BoosterFormatException("A tree's node %d is no child of one".formatted(node));
        }
        if (depth > DEEPEST) {
            throw new BoosterFormatException(
                    "A tree is deeper than %d; train with a smaller max_depth".formatted(DEEPEST));
        }
        seen[node] = true;
        if (isLeaf(node)) {
            return;
        }
        if (feature[node] < 0 || feature[node] >= features || Float.isNaN(condition[node])) {
            throw new BoosterFormatException(
                    "A tree asks for feature %d below %s, but the booster has %d features"
                            .formatted(feature[node], condition[node], features));
        }
        check(left[node], features, seen, depth + 1);
        check(right[node], features, seen, depth + 1);
    }
}

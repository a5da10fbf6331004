/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.List;

/**
 * The trees of a booster packed into one flat array, for scoring row after row without branches.
 *
 * <p>A node is one {@code long}: what it compares with in the upper half, then 16 bits for its left
 * child (the right one follows it) and 16 for the place of the value that it asks for. Values are
 * compared as integers of the same order as the floats that they stand for. Every value has two
 * places: in one a missing value is smaller than everything, in the other larger, and a node asks
 * the one that sends missing values its way. A leaf is its own left child and asks for a value that
 * is always smaller, so that every way through a tree has the same length and the processor has
 * nothing to guess; four trees are walked at once, so that it has something to do while it waits
 * for memory.
 *
 * <p>Leaves are added up as XGBoost does: as floats, from the base score on, tree by tree.
 * Immutable; each thread brings its own {@link Row}.
 */
public final class Forest {

    /** What fits into the 16 bits of a place. */
    static final int MOST_FEATURES = (0xffff - 1) / 2;

    /** What fits into the 16 bits of a child. */
    static final int MOST_NODES = 0xffff;

    private static final int AT_ONCE = 4;

    private final Objective objective;
    private final int features;
    private final float[] baseMargins;
    private final long[] nodes;
    private final int[] roots;
    private final int[] depths;
    private final int[] outputs;

    private Forest(Booster booster, PackedTrees packed) {
        this.objective = booster.objective();
        this.features = booster.features();
        this.baseMargins = booster.baseMargins().clone();
        this.nodes = packed.nodes();
        this.roots = packed.roots();
        this.depths = packed.depths();
        this.outputs = booster.trees().stream().mapToInt(Tree::output).toArray();
    }

    /**
     * @throws BoosterFormatException if it has more features, or a tree more nodes, than fit
     */
    public static Forest of(Booster booster) throws BoosterFormatException {
        if (booster.features() > MOST_FEATURES) {
            throw new BoosterFormatException(
                    "The booster has %d features; at most %d fit"
                            .formatted(booster.features(), MOST_FEATURES));
        }
        List<Tree> trees = booster.trees();
        return new Forest(booster, PackedTrees.of(trees, booster.features()));
    }

    /** How many values a row has. */
    public int features() {
        return features;
    }

    /** How many predictions a row gets. */
    public int outputs() {
        return baseMargins.length;
    }

    public Objective objective() {
        return objective;
    }

    /** Memory to put the values of a row into; for one thread. */
    public Row newRow() {
        return new Row(features);
    }

    /** Writes what the booster says about the row: one value per output. */
    public void predict(Row row, float[] predictions) {
        margins(row, predictions);
        for (int i = 0; i < predictions.length; i++) {
            predictions[i] = objective.prediction(predictions[i]);
        }
    }

    /** Writes the sums of leaves, which contributions are parts of. */
    public void margins(Row row, float[] margins) {
        System.arraycopy(baseMargins, 0, margins, 0, baseMargins.length);
        long[] keys = row.keys;
        int tree = 0;
        for (; tree + AT_ONCE <= roots.length; tree += AT_ONCE) {
            addFour(tree, keys, margins);
        }
        for (; tree < roots.length; tree++) {
            long node = nodes[roots[tree]];
            for (int depth = depths[tree]; depth > 0; depth--) {
                node = nodes[roots[tree] + next(node, keys)];
            }
            margins[outputs[tree]] += leaf(node);
        }
    }

    private void addFour(int tree, long[] keys, float[] margins) {
        long[] all = nodes;
        int root1 = roots[tree];
        int root2 = roots[tree + 1];
        int root3 = roots[tree + 2];
        int root4 = roots[tree + 3];
        long node1 = all[root1];
        long node2 = all[root2];
        long node3 = all[root3];
        long node4 = all[root4];
        for (int depth = depths[tree]; depth > 0; depth--) {
            node1 = all[root1 + next(node1, keys)];
            node2 = all[root2 + next(node2, keys)];
            node3 = all[root3 + next(node3, keys)];
            node4 = all[root4 + next(node4, keys)];
        }
        margins[outputs[tree]] += leaf(node1);
        margins[outputs[tree + 1]] += leaf(node2);
        margins[outputs[tree + 2]] += leaf(node3);
        margins[outputs[tree + 3]] += leaf(node4);
    }

    /** The left child, or the one after it: the sign of the difference is 0 or -1. */
    private static int next(long node, long[] keys) {
        long difference = keys[(int) node & 0xffff] - (node >> 32);
        return ((int) node >>> 16) + 1 + (int) (difference >> 63);
    }

    private static float leaf(long node) {
        return Float.intBitsToFloat((int) (node >> 32));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.List;

/**
 * The nodes of all trees, each tree level by level so that siblings stand side by side.
 *
 * @param nodes as {@link Forest} says
 * @param roots where each tree begins
 * @param depths how many steps lead to the leaf of any of the four trees from there on
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record PackedTrees(long[] nodes, int[] roots, int[] depths) {

    static PackedTrees of(List<Tree> trees, int features) throws BoosterFormatException {
        int[] roots = new int[trees.size()];
        int[] depths = new int[trees.size()];
        int size = 0;
        for (int i = 0; i < roots.length; i++) {
            roots[i] = size;
            size += reachable(trees.get(i), 0);
            depths[i] = trees.get(i).depth();
        }
        long[] nodes = new long[size];
        for (int i = 0; i < roots.length; i++) {
            pack(trees.get(i), features, nodes, roots[i]);
        }
        return new PackedTrees(nodes, roots, ofFour(depths));
    }

    private static int[] ofFour(int[] depths) {
        int[] ofFour = depths.clone();
        for (int i = 0; i + 4 <= depths.length; i += 4) {
            for (int j = i; j < i + 4; j++) {
                ofFour[i] = Math.max(ofFour[i], depths[j]);
            }
        }
        return ofFour;
    }

    private static int reachable(Tree tree, int node) throws BoosterFormatException {
        int nodes = count(tree, node);
        if (nodes > Forest.MOST_NODES) {
            throw new BoosterFormatException(
                    "A tree has %d nodes; at most %d fit; train with a smaller max_depth or max_leaves"
                            .formatted(nodes, Forest.MOST_NODES));
        }
        return nodes;
    }

    private static int count(Tree tree, int node) {
        return tree.isLeaf(node)
                ? 1
                : 1 + count(tree, tree.left()[node]) + count(tree, tree.right()[node]);
    }

    private static void pack(Tree tree, int features, long[] nodes, int root) {
        int[] order = new int[tree.left().length];
        int placed = 1;
        for (int place = 0; place < placed; place++) {
            int node = order[place];
            if (tree.isLeaf(node)) {
                nodes[root + place] = leaf(tree.condition()[node], place);
            } else {
                int slot = Row.place(tree.feature()[node], tree.defaultLeft()[node], features);
                nodes[root + place] = node(Row.order(tree.condition()[node]), placed, slot);
                order[placed++] = tree.left()[node];
                order[placed++] = tree.right()[node];
            }
        }
    }

    private static long leaf(float value, int self) {
        return node(Float.floatToRawIntBits(value), self, Row.ALWAYS_SMALLER);
    }

    private static long node(int upper, int child, int place) {
        return ((long) upper << 32) | ((long) child << 16) | place;
    }
}

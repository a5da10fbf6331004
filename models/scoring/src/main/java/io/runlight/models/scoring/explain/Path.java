/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.explain;

import java.util.stream.IntStream;

/**
 * The features on the way from the root to a node, each with the shares of rows that go on with and
 * without knowing it, the first of which is 1 or 0; element i also has the weight of orders in
 * which i features are known.
 *
 * <p>The ways to all nodes on the current way lie one after the other in the same arrays, so that
 * nothing is allocated while a tree is walked. Names are those of {@link TreeShap}'s source:
 * extend, unwind.
 */
final class Path {

    /** The feature of the root, which is none. */
    static final int NONE = -1;

    private final int[] features;
    private final double[] zeros;
    private final double[] ones;
    private final double[] weights;

    /** One by its index; a division takes longer than all else. */
    private final double[] parts;

    Path(int depth) {
        int size = (depth + 2) * (depth + 3) / 2;
        features = new int[size];
        zeros = new double[size];
        ones = new double[size];
        weights = new double[size];
        parts = IntStream.rangeClosed(0, depth + 2).mapToDouble(i -> 1.0 / i).toArray();
    }

    double zero(int element) {
        return zeros[element];
    }

    double one(int element) {
        return ones[element];
    }

    /** Copies the way behind itself, and says where the copy begins. */
    int copy(int from, int length) {
        int to = from + length;
        System.arraycopy(features, from, features, to, length);
        System.arraycopy(zeros, from, zeros, to, length);
        System.arraycopy(ones, from, ones, to, length);
        System.arraycopy(weights, from, weights, to, length);
        return to;
    }

    /** Adds a feature. */
    void extend(int at, int length, double zero, double one, int feature) {
        features[at + length] = feature;
        zeros[at + length] = zero;
        ones[at + length] = one;
        weights[at + length] = length == 0 ? 1 : 0;
        for (int i = length - 1; i >= 0; i--) {
            double weight = weights[at + i] * parts[length + 1];
            weights[at + i + 1] += one * weight * (i + 1);
            weights[at + i] = zero * weight * (length - i);
        }
    }

    /** Takes a feature out, as if it had never been added. */
    void unwind(int at, int length, int element) {
        double zero = zeros[at + element];
        if (ones[at + element] != 0) {
            unwindKnown(at, length, zero);
        } else {
            for (int i = 0; i < length; i++) {
                weights[at + i] *= (length + 1) * parts[length - i] / zero;
            }
        }
        for (int i = element; i < length; i++) {
            features[at + i] = features[at + i + 1];
            zeros[at + i] = zeros[at + i + 1];
            ones[at + i] = ones[at + i + 1];
        }
    }

    private void unwindKnown(int at, int length, double zero) {
        double next = weights[at + length];
        for (int i = length - 1; i >= 0; i--) {
            double weight = weights[at + i];
            weights[at + i] = next * (length + 1) * parts[i + 1];
            next = weight - weights[at + i] * zero * (length - i) * parts[length + 1];
        }
    }

    /** Which element of the way is the feature, or less than 0. */
    int find(int at, int length, int feature) {
        for (int i = 1; i <= length; i++) {
            if (features[at + i] == feature) {
                return i;
            }
        }
        return -1;
    }

    /** Gives each feature on the way its part of the leaf. */
    void addTo(double[] contributions, int at, int length, double leaf) {
        double without = Double.NaN;
        for (int i = 1; i <= length; i++) {
            if (ones[at + i] != 0) {
                double zero = zeros[at + i];
                double weight = weightWithoutKnown(at, length, zero);
                contributions[features[at + i]] += weight * (1 - zero) * leaf;
            } else {
                if (Double.isNaN(without)) {
                    without = weightWithoutUnknown(at, length);
                }
                contributions[features[at + i]] -= without * leaf;
            }
        }
    }

    /** The sum of the weights that {@link #unwind} would leave. */
    private double weightWithoutKnown(int at, int length, double zero) {
        double next = weights[at + length];
        double total = 0;
        for (int i = length - 1; i >= 0; i--) {
            double weight = next * (length + 1) * parts[i + 1];
            total += weight;
            next = weights[at + i] - weight * zero * (length - i) * parts[length + 1];
        }
        return total;
    }

    /** The same times the feature's zero share, which makes it equal for all such features. */
    private double weightWithoutUnknown(int at, int length) {
        double total = 0;
        for (int i = 0; i < length; i++) {
            total += weights[at + i] * (length + 1) * parts[length - i];
        }
        return total;
    }
}

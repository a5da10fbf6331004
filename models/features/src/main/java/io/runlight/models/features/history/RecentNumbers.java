/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.features.history;

/** The last few numbers of a kind; what is missing is not kept. */
final class RecentNumbers {

    private static final float[] NONE = {};

    private final int capacity;

    /** The latest one last. */
    float[] values = NONE;

    RecentNumbers(int capacity) {
        this.capacity = capacity;
    }

    void add(double value) {
        if (Double.isNaN(value)) {
            return;
        }
        int kept = Math.min(values.length, capacity - 1);
        float[] next = new float[kept + 1];
        System.arraycopy(values, values.length - kept, next, 0, kept);
        next[kept] = (float) value;
        values = next;
    }

    /** NaN without numbers. */
    double median() {
        return Quantiles.of(values.clone(), values.length, 0.5);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.anomaly;

/** The last values of a series of numbers, for means over short spans. */
final class RecentValues {

    final float[] values;
    long count;

    RecentValues(int capacity) {
        values = new float[capacity];
    }

    void add(double value) {
        values[(int) (count++ % values.length)] = (float) value;
    }

    /** How many are there. */
    int held() {
        return (int) Math.min(count, values.length);
    }

    boolean has(int span) {
        return count >= span;
    }

    /** The mean of the last {@code span} values after leaving out the very last {@code skip}. */
    double mean(int span, int skip) {
        double sum = 0;
        for (long i = count - skip - span; i < count - skip; i++) {
            sum += values[(int) (i % values.length)];
        }
        return sum / span;
    }
}

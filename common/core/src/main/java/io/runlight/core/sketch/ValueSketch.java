/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.core.sketch;

import java.util.Arrays;

/**
 * A DDSketch of non-negative values: quantiles with 1 % relative error, from counts in buckets
 * whose bounds grow by {@link #GAMMA}.
 *
 * <p>A value v is counted in bucket {@code ceil(log(v) / log(GAMMA))} and read back as {@code 2 *
 * GAMMA^i / (GAMMA + 1)}, which lies within 1 % of every value of the bucket. Values below {@link
 * #MIN_VALUE} are counted as zero in the bucket {@link #ZERO_INDEX}, whose value that formula also
 * gives as 0; values above {@link #MAX_VALUE} are counted as that.
 *
 * <p>The quantile q of n values is the value of the first bucket whose cumulative count exceeds
 * {@code q * (n - 1)}: the lower nearest rank, the same formula that the SQL views use.
 *
 * <p>Counts are exact, so that sketches merge in any order to the same content, and a value that
 * was accepted can be retracted. A partial sketch may hold negative counts until it is merged with
 * the one that accepted the values.
 */
public final class ValueSketch {

    /** Largest relative error of a quantile. */
    public static final double RELATIVE_ACCURACY = 0.01;

    /** Ratio of the bounds of neighbouring buckets. */
    public static final double GAMMA = (1 + RELATIVE_ACCURACY) / (1 - RELATIVE_ACCURACY);

    /** Smallest value that is told from zero. */
    public static final double MIN_VALUE = 1e-9;

    /** Largest value that is told from larger ones. */
    public static final double MAX_VALUE = 1e18;

    /** The bucket of zero. */
    public static final int ZERO_INDEX = Integer.MIN_VALUE;

    private static final double INDEX_FACTOR = 1 / Math.log(GAMMA);
    private static final int GROWTH = 32;

    private int firstIndex;
    private long[] dense = {};
    private long zeros;
    private long total;

    /** Counts one value. */
    public void accept(double value) {
        accept(value, 1);
    }

    /**
     * Counts a value n times; a negative n takes it back.
     *
     * @throws IllegalArgumentException if the value is negative or not a number
     */
    public void accept(double value, long n) {
        if (!(value >= 0)) {
            throw new IllegalArgumentException("A sketch holds values from 0 up, not " + value);
        }
        total += n;
        if (value < MIN_VALUE) {
            zeros += n;
        } else {
            add(indexOf(value), n);
        }
    }

    /** Adds the counts of another sketch, which stays as it is. */
    public void merge(ValueSketch other) {
        total += other.total;
        zeros += other.zeros;
        int from = 0;
        int to = other.dense.length;
        while (from < to && other.dense[from] == 0) {
            from++;
        }
        while (from < to && other.dense[to - 1] == 0) {
            to--;
        }
        if (from < to) {
            // Once both ends have a place, all between them have one.
            add(other.firstIndex + from, 0);
            add(other.firstIndex + to - 1, 0);
            int shift = other.firstIndex - firstIndex;
            for (int i = from; i < to; i++) {
                dense[i + shift] += other.dense[i];
            }
        }
    }

    /** Adds counts as {@link #indexes()} and {@link #counts()} gave them. */
    public void merge(int[] indexes, long[] counts) {
        if (indexes.length != counts.length) {
            throw new IllegalArgumentException(
                    indexes.length + " indexes do not go with " + counts.length + " counts");
        }
        for (int i = 0; i < indexes.length; i++) {
            total += counts[i];
            if (indexes[i] == ZERO_INDEX) {
                zeros += counts[i];
            } else {
                add(indexes[i], counts[i]);
            }
        }
    }

    /** The sketch with the given content. */
    public static ValueSketch of(int[] indexes, long[] counts) {
        ValueSketch sketch = new ValueSketch();
        sketch.merge(indexes, counts);
        return sketch;
    }

    /** How many values are counted. */
    public long count() {
        return total;
    }

    /** Whether no value is counted and none is owed. */
    public boolean isEmpty() {
        return bucketCount() == 0;
    }

    /**
     * The value of the given rank, {@code NaN} when no value is counted.
     *
     * @param q from 0 (the smallest) to 1 (the largest)
     */
    public double quantile(double q) {
        if (!(q >= 0 && q <= 1)) {
            throw new IllegalArgumentException("A quantile is asked from 0 to 1, not " + q);
        }
        return total <= 0 ? Double.NaN : valueOf(bucket(q));
    }

    /**
     * The bucket of the value of the given rank.
     *
     * @param q from 0 (the smallest) to 1 (the largest)
     * @throws IllegalStateException if no value is counted
     */
    public int bucket(double q) {
        double rank = q * (total - 1);
        long cumulative = zeros;
        if (total > 0 && cumulative > rank) {
            return ZERO_INDEX;
        }
        for (int i = 0; i < dense.length; i++) {
            cumulative += dense[i];
            if (total > 0 && cumulative > rank) {
                return firstIndex + i;
            }
        }
        throw new IllegalStateException("There is no value of rank " + rank + " in " + this);
    }

    /** How many values are counted in a bucket. */
    public long count(int index) {
        if (index == ZERO_INDEX) {
            return zeros;
        }
        long slot = (long) index - firstIndex;
        return slot >= 0 && slot < dense.length ? dense[(int) slot] : 0;
    }

    /** The buckets that hold something, ascending. */
    public int[] indexes() {
        int[] indexes = new int[bucketCount()];
        int next = 0;
        if (zeros != 0) {
            indexes[next++] = ZERO_INDEX;
        }
        for (int i = 0; i < dense.length; i++) {
            if (dense[i] != 0) {
                indexes[next++] = firstIndex + i;
            }
        }
        return indexes;
    }

    /** The counts of the buckets that {@link #indexes()} lists. */
    public long[] counts() {
        long[] counts = new long[bucketCount()];
        int next = 0;
        if (zeros != 0) {
            counts[next++] = zeros;
        }
        for (long count : dense) {
            if (count != 0) {
                counts[next++] = count;
            }
        }
        return counts;
    }

    /** The value that stands for a bucket. */
    public static double valueOf(int index) {
        return 2 * Math.pow(GAMMA, index) / (GAMMA + 1);
    }

    /** What a sketch tells of a value: that of its bucket. */
    public static double rounded(double value) {
        if (!(value >= MIN_VALUE)) {
            return Double.isNaN(value) ? value : 0;
        }
        return valueOf(indexOf(value));
    }

    /** The bucket of a value from {@link #MIN_VALUE} up. */
    public static int indexOf(double value) {
        return (int) Math.ceil(Math.log(Math.min(value, MAX_VALUE)) * INDEX_FACTOR);
    }

    private int bucketCount() {
        int buckets = zeros == 0 ? 0 : 1;
        for (long count : dense) {
            if (count != 0) {
                buckets++;
            }
        }
        return buckets;
    }

    private void add(int index, long n) {
        int slot = index - firstIndex;
        if (slot < 0 || slot >= dense.length) {
            slot = grow(index);
        }
        dense[slot] += n;
    }

    private int grow(int index) {
        if (dense.length == 0) {
            dense = new long[GROWTH];
            firstIndex = index - GROWTH / 2;
        } else if (index < firstIndex) {
            int added = firstIndex - index + GROWTH / 2;
            long[] wider = new long[dense.length + added];
            System.arraycopy(dense, 0, wider, added, dense.length);
            dense = wider;
            firstIndex -= added;
        } else {
            dense = Arrays.copyOf(dense, index - firstIndex + GROWTH / 2);
        }
        return index - firstIndex;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueSketch that
                && Arrays.equals(indexes(), that.indexes())
                && Arrays.equals(counts(), that.counts());
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(indexes()) + Arrays.hashCode(counts());
    }

    @Override
    public String toString() {
        return "ValueSketch[count=" + total + ", buckets=" + bucketCount() + "]";
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

/** The values of one row in the form that {@link Forest} compares; for one thread. */
public final class Row {

    /** The place of a value below every other, which leaves ask for. */
    static final int ALWAYS_SMALLER = 0;

    private static final long BELOW_ALL = Long.MIN_VALUE >> 1;
    private static final long ABOVE_ALL = Long.MAX_VALUE >> 1;

    final long[] keys;
    private final int features;

    Row(int features) {
        this.features = features;
        this.keys = new long[1 + 2 * features];
        keys[ALWAYS_SMALLER] = BELOW_ALL;
    }

    /**
     * Takes the values of a row.
     *
     * @param values one per feature; NaN where it is missing
     */
    public Row set(float[] values) {
        if (values.length != features) {
            throw new IllegalArgumentException(
                    "The row has %d values; the booster has %d features"
                            .formatted(values.length, features));
        }
        for (int i = 0; i < values.length; i++) {
            float value = values[i];
            boolean missing = Float.isNaN(value);
            long key = order(value);
            keys[1 + i] = missing ? BELOW_ALL : key;
            keys[1 + features + i] = missing ? ABOVE_ALL : key;
        }
        return this;
    }

    static int place(int feature, boolean missingIsSmaller, int features) {
        return 1 + feature + (missingIsSmaller ? 0 : features);
    }

    /** An integer that is less than another where its float is; both zeros are one. */
    static int order(float value) {
        int bits = Float.floatToRawIntBits(value + 0.0f);
        return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import java.util.SplittableRandom;

/** Random rows: half of the features on a coarse grid, so that values meet conditions exactly. */
public final class Rows {

    private Rows() {}

    /** The values row after row; about the share of them is missing. */
    public static float[] random(int rows, int features, double missing, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        float[] values = new float[rows * features];
        for (int i = 0; i < values.length; i++) {
            values[i] = random.nextDouble() < missing ? Float.NaN : value(i % features, random);
        }
        return values;
    }

    private static float value(int feature, SplittableRandom random) {
        double bell = random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5;
        return (float) (feature % 2 == 0 ? Math.rint(bell * 8) / 4 : bell * 10);
    }

    /** One row of many. */
    public static float[] row(float[] values, int row, int features) {
        float[] single = new float[features];
        System.arraycopy(values, row * features, single, 0, features);
        return single;
    }
}

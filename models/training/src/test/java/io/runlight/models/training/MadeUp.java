/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Examples whose risk and median duration are known. */
final class MadeUp {

    private MadeUp() {}

    static double risk(float[] vector) {
        return 1 / (1 + Math.exp(-(2 * vector[0] + (vector[1] > 0 ? 1 : -1) - 1)));
    }

    static double medianSeconds(float[] vector) {
        return 100 * Math.exp(vector[0]);
    }

    /** Examples in the order of their starts, one a second; each runs for ten. */
    static List<Example> examples(long seed, int count) {
        Random random = new Random(seed);
        List<Example> examples = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            float[] vector = {
                (float) random.nextGaussian(), (float) random.nextGaussian(), random.nextFloat()
            };
            if (random.nextInt(10) == 0) {
                vector[2] = Float.NaN;
            }
            examples.add(
                    new Example(
                            "w",
                            "p" + i % 3,
                            i * 1_000L,
                            i * 1_000L + 10_000,
                            vector,
                            i % 5 == 0 ? Double.NaN : 100,
                            random.nextDouble() < risk(vector),
                            medianSeconds(vector) * Math.exp(0.3 * random.nextGaussian()),
                            List.of()));
        }
        return examples;
    }
}

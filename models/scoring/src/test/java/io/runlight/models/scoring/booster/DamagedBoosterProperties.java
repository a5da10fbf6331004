/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.booster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.BeforeContainer;

/** Whatever happened to a booster's bytes, it is scored or refused with a sentence. */
class DamagedBoosterProperties {

    private static final String MEANINGFUL = "[{}]SLdDilUIC#$TFZN0123456789-,E";

    private static byte[] booster;

    @BeforeContainer
    static void train() throws Exception {
        booster =
                Trained.withObjective("reg:quantileerror")
                        .with("quantile_alpha", "[0.1, 0.9]")
                        .rounds(3)
                        .train()
                        .toByteArray("ubj");
    }

    @Property(tries = 5_000)
    void aDamagedBoosterIsScoredOrRefused(
            @ForAll @IntRange(min = 1, max = 3) int damages, @ForAll long seed) {
        byte[] damaged = booster.clone();
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < damages; i++) {
            damaged[random.nextInt(damaged.length)] = damage(random);
        }
        try {
            Forest forest = Forest.of(BoosterReader.read(damaged));
            float[] predictions = new float[forest.outputs()];
            forest.predict(forest.newRow().set(new float[forest.features()]), predictions);
        } catch (BoosterFormatException e) {
            assertThat(e).hasMessageMatching("(?s).{10,}");
        }
    }

    /** Any byte, or one that has a meaning. */
    private static byte damage(SplittableRandom random) {
        int choice = random.nextInt(2 * MEANINGFUL.length());
        return (byte)
                (choice < MEANINGFUL.length() ? MEANINGFUL.charAt(choice) : random.nextInt(256));
    }
}

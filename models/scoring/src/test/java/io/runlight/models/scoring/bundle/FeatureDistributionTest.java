/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.runlight.models.features.Feature;
import io.runlight.models.features.FeatureSchema;
import io.runlight.models.features.FeatureType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureDistributionTest {

    private static final FeatureSchema SCHEMA =
            new FeatureSchema(
                    List.of(feature("even"), feature("flag"), feature("same"), feature("none")));

    @Test
    void binsHaveAsManyExamplesAsEqualValuesAllow() {
        List<float[]> vectors = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            vectors.add(new float[] {i % 5 == 0 ? Float.NaN : i, i % 4 == 0 ? 1 : 0, 7, Float.NaN});
        }

        List<FeatureDistribution> distributions = FeatureDistribution.of(SCHEMA, vectors);

        FeatureDistribution even = distributions.get(0);
        assertThat(even.edges()).hasSize(9);
        assertThat(even.shares()).hasSize(11);
        assertThat(even.shares()[0]).isEqualTo(0.2);
        assertThat(Arrays.stream(even.shares()).skip(1))
                .allSatisfy(share -> assertThat(share).isCloseTo(0.08, within(1e-9)));
        assertThat(distributions.get(1).edges()).containsExactly(1);
        assertThat(distributions.get(1).shares()).containsExactly(0, 0.75, 0.25);
        assertThat(distributions.get(2).shares()).containsExactly(0, 1);
        assertThat(distributions.get(3).shares()).containsExactly(1, 0);
    }

    @Test
    void theFileHasThemByName() {
        byte[] json =
                FeatureDistribution.json(
                        List.of(
                                new FeatureDistribution(
                                        "flag", new double[] {1}, new double[] {0, 0.75, 0.25})));

        assertThat(new String(json, StandardCharsets.UTF_8))
                .isEqualTo("[{\"feature\":\"flag\",\"edges\":[1.0],\"shares\":[0.0,0.75,0.25]}]");
    }

    private static Feature feature(String name) {
        return new Feature(name, FeatureType.NUMBER, "1", "sometimes", "Something.");
    }
}

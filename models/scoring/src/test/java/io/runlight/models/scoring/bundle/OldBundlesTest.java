/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.models.scoring.calibration.IsotonicCalibration;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Bundles of released formats are never edited; reading one checks its golden predictions. */
class OldBundlesTest {

    @Test
    void bundlesOfFormat1CanBeUsed() throws Exception {
        ModelBundle bundle =
                BundleReader.read(BundleFiles.in(Path.of("src/test/resources/bundles/format-1")));

        assertThat(bundle.id()).isEqualTo(new ModelId("failure", "1"));
        assertThat(bundle.manifest().calibration())
                .isEqualTo(new IsotonicCalibration(new double[] {0, 1}, new double[] {0, 0.5}));
        assertThat(bundle.schema().hash())
                .isEqualTo("78d47fefed21ef24a08e6d7311e7f4d137f8d99e689e2021d829e954b31cf026");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import io.runlight.models.features.FeatureSchema;
import io.runlight.models.scoring.booster.Booster;
import io.runlight.models.scoring.booster.Forest;

/**
 * A model that is ready to score: {@link BundleReader} has checked it. Immutable, to be shared by
 * threads.
 *
 * @param manifest what it says of itself
 * @param schema the features of its rows
 * @param booster the trees, for contributions
 * @param forest the trees, for scores
 */
public record ModelBundle(Manifest manifest, FeatureSchema schema, Booster booster, Forest forest) {

    public ModelId id() {
        return manifest.model();
    }

    /**
     * Refuses to score rows of other features.
     *
     * @throws BundleRefusedException naming what differs
     */
    public ModelBundle requireFeatures(FeatureSchema served) throws BundleRefusedException {
        if (!schema.hash().equals(served.hash())) {
            throw new BundleRefusedException(
                    "Model %s is for other features than those that are computed here (%s): train it again, or use the settings of features that it was trained with"
                            .formatted(id(), String.join("; ", schema.differences(served))));
        }
        return this;
    }
}

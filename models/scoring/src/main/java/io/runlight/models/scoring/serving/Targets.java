/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.serving;

import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.Target;

/** The check that a model answers the question that it is asked. */
final class Targets {

    private Targets() {}

    static void require(ModelBundle bundle, Target target) {
        if (bundle.manifest().target() != target) {
            throw new IllegalArgumentException(
                    "Model %s predicts %s, not %s"
                            .formatted(
                                    bundle.id(), bundle.manifest().target().code(), target.code()));
        }
    }
}

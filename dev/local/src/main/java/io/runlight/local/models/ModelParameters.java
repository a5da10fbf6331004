/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.models.scoring.bundle.ModelId;
import picocli.CommandLine.Parameters;

/** The two words that name a version of a model. */
final class ModelParameters {

    @Parameters(index = "0", paramLabel = "MODEL", description = "The model's name.")
    private String name;

    @Parameters(index = "1", paramLabel = "VERSION", description = "The version.")
    private String version;

    /**
     * @throws IllegalArgumentException if the words can be no name
     */
    ModelId id() {
        return new ModelId(name, version);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.bundle;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of a bundle are read from: a folder, or an object store behind a file system. */
@FunctionalInterface
public interface BundleFiles {

    /** What the bundle says of itself, and the checksums of the other files. */
    String MANIFEST = "manifest.json";

    /** The trees. */
    String BOOSTER = "model.ubj";

    /** The features that the trees ask for. */
    String FEATURES = "feature-schema.json";

    /** Rows with what the trainer's library predicts for them. */
    String GOLDEN = "golden-predictions.csv";

    /** For people: what the model is for, how good it is, what it must not be used for. */
    String CARD = "MODEL_CARD.md";

    /** The content of the file. */
    byte[] read(String name) throws IOException;

    static BundleFiles in(Path folder) {
        return name -> Files.readAllBytes(folder.resolve(name));
    }
}

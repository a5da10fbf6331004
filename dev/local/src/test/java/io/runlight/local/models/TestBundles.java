/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies of a small bundle under other versions. */
final class TestBundles {

    private static final Path BUNDLE =
            Path.of("../../models/scoring/src/test/resources/bundles/format-1");

    private TestBundles() {}

    /** The checksums do not cover the manifest, so that a copy can have another version. */
    static Path copy(Path folder, String version) throws IOException {
        Path copy = Files.createDirectories(folder.resolve("bundle-" + version));
        try (Stream<Path> files = Files.list(BUNDLE)) {
            for (Path file : files.toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        Path manifest = copy.resolve("manifest.json");
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replace("\"version\" : \"1\"", "\"version\" : \"" + version + "\""));
        return copy;
    }
}

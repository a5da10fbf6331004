/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The folders of the project that the tests run in. */
final class Project {

    private Project() {}

    /** The jar that users submit. */
    static Path jobJar() {
        return root().resolve("jobs/target/runlight-jobs.jar");
    }

    /** The compiled production classes of every module. */
    static List<Path> compiledClasses() {
        try (Stream<Path> paths = Files.find(root(), 4, (path, file) -> file.isDirectory())) {
            return paths.filter(path -> path.endsWith("target/classes")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("jobs"))) {
            directory = directory.getParent();
        }
        return directory;
    }
}

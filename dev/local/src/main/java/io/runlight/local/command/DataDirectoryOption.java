/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.local.ProjectDirectory;
import io.runlight.local.demo.DataDirectory;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the demo keeps its data. */
public final class DataDirectoryOption {

    @Option(
            names = "--data-dir",
            paramLabel = "DIRECTORY",
            description = "Where the demo keeps its data (default: .runlight in the project).")
    private Path path;

    public DataDirectory directory() {
        Path root = path == null ? ProjectDirectory.current().data() : path;
        return new DataDirectory(root.toAbsolutePath().normalize());
    }
}

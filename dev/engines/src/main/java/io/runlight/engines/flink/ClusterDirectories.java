/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.flink;

import io.runlight.engines.Directories;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The folders of a cluster: what survives it (checkpoints, savepoints) and what does not. */
record ClusterDirectories(Path root, boolean temporary) {

    static ClusterDirectories inTemporaryFolder() {
        return new ClusterDirectories(Directories.temporary("runlight-flink-"), true).make();
    }

    static ClusterDirectories kept(Path root) {
        ClusterDirectories directories = new ClusterDirectories(root.toAbsolutePath(), false);
        Directories.delete(directories.scratch());
        return directories.make();
    }

    Path checkpoints() {
        return root.resolve("checkpoints");
    }

    Path savepoints() {
        return root.resolve("savepoints");
    }

    /** Working files of one life of the cluster: state on disk, blobs, uploaded jars. */
    Path scratch() {
        return root.resolve("scratch");
    }

    void close() {
        Directories.delete(temporary ? root : scratch());
    }

    private ClusterDirectories make() {
        try {
            Files.createDirectories(checkpoints());
            Files.createDirectories(savepoints());
            Files.createDirectories(scratch().resolve("jars"));
        } catch (IOException e) {
            throw new UncheckedIOException("Flink cannot use the folder " + root, e);
        }
        return this;
    }
}

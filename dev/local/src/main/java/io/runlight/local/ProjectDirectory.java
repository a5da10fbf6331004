/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local;

import java.nio.file.Files;
import java.nio.file.Path;

/** The root of the project on this disk, and what commands find and keep there. */
public record ProjectDirectory(Path root) {

    /** Set by the start script. */
    static final String PROPERTY = "runlight.home";

    /** The directory that the start script names, else the working directory. */
    public static ProjectDirectory current() {
        return new ProjectDirectory(
                Path.of(System.getProperty(PROPERTY, "")).toAbsolutePath().normalize());
    }

    /** What commands keep between two calls; git ignores it. */
    public Path data() {
        return root.resolve(".runlight");
    }

    public Path log() {
        return data().resolve("logs").resolve("runlight.log");
    }

    /** The job jar of the last build. */
    public Path jobJar() {
        Path jar = root.resolve("jobs/target/runlight-jobs.jar");
        if (!Files.isRegularFile(jar)) {
            throw new UserMistake(
                    "There is no job jar at " + jar + "; build it with 'mvn -Dquick package'.");
        }
        return jar;
    }
}

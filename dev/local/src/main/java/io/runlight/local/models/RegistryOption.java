/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.ProjectDirectory;
import io.runlight.local.UserMistake;
import io.runlight.models.scoring.bundle.BundleRefusedException;
import io.runlight.models.scoring.registry.ModelRegistry;
import io.runlight.models.scoring.registry.RegistryException;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where the models are. */
public final class RegistryOption {

    @Option(
            names = "--registry",
            paramLabel = "DIRECTORY",
            description = "Where the models are (default: .runlight/models in the project).")
    private Path path;

    /** Asks the registry; what it refuses is a mistake of the person who asks. */
    public <T> T ask(Question<T> question) throws IOException {
        Path folder = path == null ? ProjectDirectory.current().data().resolve("models") : path;
        try {
            return question.ask(new ModelRegistry(folder.toAbsolutePath().normalize()));
        } catch (RegistryException | BundleRefusedException | IllegalArgumentException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    /** What is asked. */
    public interface Question<T> {
        T ask(ModelRegistry registry) throws IOException;
    }
}

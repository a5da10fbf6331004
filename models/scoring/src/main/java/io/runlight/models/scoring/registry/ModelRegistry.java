/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.registry;

import io.runlight.models.scoring.bundle.BundleFiles;
import io.runlight.models.scoring.bundle.BundleReader;
import io.runlight.models.scoring.bundle.Manifest;
import io.runlight.models.scoring.bundle.ModelBundle;
import io.runlight.models.scoring.bundle.ModelId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A folder of models: {@code NAME/VERSION/} is a bundle, {@code NAME/aliases.json} says which
 * versions play a part.
 *
 * <p>Bundles are never changed. A bundle appears, and aliases change, by renaming a finished file,
 * so that a reader sees the old or the new and nothing between; writers take turns by a lock on
 * {@code NAME/.lock}.
 */
public final class ModelRegistry {

    private static final String ALIASES = "aliases.json";

    private final Path folder;

    public ModelRegistry(Path folder) {
        this.folder = folder;
    }

    /** The names of the models. */
    public List<String> models() throws IOException {
        return foldersIn(folder);
    }

    /** The versions of a model in the order of their names, which trainers begin with the time. */
    public List<String> versions(String model) throws IOException {
        return foldersIn(folder.resolve(model)).stream()
                .filter(
                        version ->
                                Files.exists(bundle(model, version).resolve(BundleFiles.MANIFEST)))
                .toList();
    }

    /** Where the bundle of a version is. */
    public Path folder(ModelId id) {
        return bundle(id.name(), id.version());
    }

    /** What a version says of itself. */
    public Manifest manifest(ModelId id) throws IOException {
        return BundleReader.manifest(BundleFiles.in(existing(id)));
    }

    /** A version, checked and ready to score. */
    public ModelBundle bundle(ModelId id) throws IOException {
        return BundleReader.read(BundleFiles.in(existing(id)));
    }

    /** The version that plays the part, checked and ready to score. */
    public Optional<ModelBundle> bundle(String model, Alias alias) throws IOException {
        Optional<String> version = aliases(model).version(alias);
        return version.isEmpty()
                ? Optional.empty()
                : Optional.of(bundle(new ModelId(model, version.get())));
    }

    /** Which versions of a model play a part. */
    public Aliases aliases(String model) throws IOException {
        Path file = folder.resolve(model).resolve(ALIASES);
        return Files.exists(file) ? AliasesJson.read(Files.readAllBytes(file)) : Aliases.NONE;
    }

    /**
     * Which versions play a part, of a model that must be there.
     *
     * @throws RegistryException if it is not
     */
    public Aliases requireAliases(String model) throws IOException {
        requireModel(model);
        return aliases(model);
    }

    /**
     * Takes a copy of a bundle, after it was checked.
     *
     * @throws RegistryException if the version exists
     */
    @SuppressWarnings("try") // the lock is held, not used
    public ModelId register(Path source) throws IOException {
        ModelId id = BundleReader.read(BundleFiles.in(source)).id();
        Path model = Files.createDirectories(folder.resolve(id.name()));
        try (RegistryLock lock = RegistryLock.of(model)) {
            Path target = bundle(id.name(), id.version());
            if (Files.exists(target)) {
                throw new RegistryException(
                        "Model %s is in the registry already; versions are never replaced"
                                .formatted(id));
            }
            Path copy = Files.createDirectory(unfinished(model));
            try (Stream<Path> files = Files.list(source)) {
                for (Path file : files.toList()) {
                    Files.copy(file, copy.resolve(file.getFileName()));
                }
            }
            Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE);
        }
        return id;
    }

    /** Lets a version predict beside the champion. */
    public Aliases challenge(ModelId id) throws IOException {
        existing(id);
        return change(id.name(), aliases -> aliases.challengedBy(id.version()));
    }

    /** Makes a version the champion. */
    public Aliases promote(ModelId id) throws IOException {
        existing(id);
        return change(id.name(), aliases -> aliases.promoted(id.version()));
    }

    /** Makes the champion before this one the champion again. */
    public Aliases rollback(String model) throws IOException {
        requireModel(model);
        return change(
                model,
                aliases -> {
                    Aliases before = aliases.rolledBack();
                    requireChampion(model, before);
                    return before;
                });
    }

    @SuppressWarnings("try") // the lock is held, not used
    private Aliases change(String name, Change change) throws IOException {
        Path model = folder.resolve(name);
        try (RegistryLock lock = RegistryLock.of(model)) {
            Aliases changed = change.of(aliases(name));
            Path file = unfinished(model);
            Files.write(file, AliasesJson.write(changed));
            Files.move(file, model.resolve(ALIASES), StandardCopyOption.ATOMIC_MOVE);
            return changed;
        }
    }

    private void requireModel(String model) throws IOException {
        if (!models().contains(model)) {
            throw new RegistryException(
                    "There is no model %s; there are: %s".formatted(model, models()));
        }
    }

    private Path existing(ModelId id) throws IOException {
        Path bundle = bundle(id.name(), id.version());
        if (!Files.exists(bundle.resolve(BundleFiles.MANIFEST))) {
            throw new RegistryException(
                    "There is no model %s in %s; versions of %s: %s"
                            .formatted(id, folder, id.name(), versions(id.name())));
        }
        return bundle;
    }

    /** What was once promoted may have been removed by hand since. */
    private void requireChampion(String model, Aliases aliases) throws RegistryException {
        String version = aliases.version(Alias.CHAMPION).orElseThrow();
        if (!Files.exists(bundle(model, version).resolve(BundleFiles.MANIFEST))) {
            throw new RegistryException(
                    "The champion before, %s %s, is no longer in %s; promote another version instead"
                            .formatted(model, version, folder));
        }
    }

    /**
     * A name for what will be renamed. Temporary files of the JDK would be readable by their owner
     * only, and a job is often another user. Who holds the lock finds the first name that nobody
     * left behind.
     */
    private static Path unfinished(Path model) {
        return IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> model.resolve(".incoming-" + number))
                .filter(Files::notExists)
                .findFirst()
                .orElseThrow();
    }

    private Path bundle(String model, String version) {
        return folder.resolve(model).resolve(version);
    }

    /** Those that begin with a dot are not finished. */
    private static List<String> foldersIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private interface Change {
        Aliases of(Aliases before) throws RegistryException;
    }
}

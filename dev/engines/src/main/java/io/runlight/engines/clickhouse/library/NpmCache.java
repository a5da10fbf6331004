/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import io.runlight.engines.clickhouse.EngineUnavailableException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Unpacked npm packages in the user's cache: fetched once, checked, shared by all builds, and
 * fetched again when they are damaged.
 */
public final class NpmCache {
    private static final int MOST_MINUTES = 20;

    private final Path directory;
    private final String npm;
    private final String wayOut;

    /**
     * Takes the directory, the npm command and what a person can do instead, which ends every
     * message.
     */
    NpmCache(Path directory, String npm, String wayOut) {
        this.directory = directory;
        this.npm = npm;
        this.wayOut = wayOut;
    }

    /** The cache in {@code $XDG_CACHE_HOME/runlight} or {@code ~/.cache/runlight}. */
    public static NpmCache ofUser(String wayOut) {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache =
                configured == null || configured.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(configured);
        return in(cache.resolve("runlight"), wayOut);
    }

    /** A cache in a directory of its own. */
    public static NpmCache in(Path directory, String wayOut) {
        return new NpmCache(directory, "npm", wayOut);
    }

    /** The folder with the files of a package. */
    public Path folder(NpmPackage wanted) {
        Path folder = directory.resolve(wanted.folder());
        if (Manifest.matches(folder)) {
            return folder;
        }
        try {
            Files.createDirectories(directory);
            return fetchOnce(wanted, folder);
        } catch (IOException e) {
            throw unavailable(
                    "Cannot store "
                            + wanted.specification()
                            + " ("
                            + e
                            + "): set XDG_CACHE_HOME to a folder that you may write");
        }
    }

    private Path fetchOnce(NpmPackage wanted, Path folder) throws IOException {
        Path lockFile = directory.resolve(wanted.folder() + ".lock");
        // Threads of one JVM cannot wait for each other on a file lock, so they take turns first.
        synchronized (NpmCache.class) {
            try (FileChannel channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Manifest.matches(folder) && lock.isValid()) {
                    fetch(wanted, folder);
                }
                return folder;
            }
        }
    }

    private void fetch(NpmPackage wanted, Path folder) throws IOException {
        boolean damaged = Files.exists(folder);
        System.err.println(
                "Fetching "
                        + wanted.specification()
                        + (damaged ? " again, the cached one is damaged..." : " (once)..."));
        Path work = Files.createTempDirectory(directory, "fetch-");
        try {
            run(
                    work,
                    List.of(npm, "pack", wanted.specification(), "--silent"),
                    "npm is needed to fetch "
                            + wanted.specification()
                            + ": install Node.js 18 or newer",
                    "npm cannot fetch "
                            + wanted.specification()
                            + ": check the network and npm's registry");
            Path archive = onlyArchive(work);
            check(wanted, archive);
            run(
                    work,
                    List.of("tar", "-xzf", archive.getFileName().toString()),
                    "tar is needed to unpack " + wanted.specification() + ": install it",
                    "tar cannot unpack " + wanted.specification() + ": is there space on the disk");
            Path unpacked = work.resolve("package");
            Manifest.write(unpacked);
            if (damaged) {
                deleteTree(folder);
            }
            Files.move(unpacked, folder, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(work);
        }
    }

    private static Path onlyArchive(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm pack left no archive in " + work));
        }
    }

    private void check(NpmPackage wanted, Path archive) throws IOException {
        if (wanted.integrity().isEmpty()) {
            return; // npm has checked the archive against what the registry states
        }
        String actual = Sha512.of(archive);
        if (!actual.equals(wanted.integrity().get())) {
            throw unavailable(
                    wanted.specification()
                            + " is not the file that Runlight was built against (its SHA-512 is "
                            + actual
                            + "): check npm's registry");
        }
    }

    private void run(Path work, List<String> command, String whenAbsent, String whenFailed) {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(work.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw unavailable(whenAbsent);
        }
        try {
            if (!process.waitFor(MOST_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw unavailable(whenFailed);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw unavailable(whenFailed);
        }
    }

    private EngineUnavailableException unavailable(String sentence) {
        return new EngineUnavailableException(sentence + ", " + wayOut);
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.library;

import io.runlight.engines.clickhouse.EngineUnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Finds libchdb in the user's cache and fetches it with npm on first use. */
public final class EngineLibrary {
    private static final String WAY_OUT =
            " or set RUNLIGHT_CLICKHOUSE_URL to a ClickHouse server (for example http://localhost:8123).";

    private EngineLibrary() {}

    /** The path of the library; fetches and checks it when the cache does not have it. */
    public static Path locate() {
        EnginePackage wanted =
                EnginePackage.forPlatform(
                                System.getProperty("os.name"), System.getProperty("os.arch"))
                        .orElseThrow(
                                () ->
                                        new EngineUnavailableException(
                                                "There is no embedded ClickHouse for "
                                                        + System.getProperty("os.name")
                                                        + " on "
                                                        + System.getProperty("os.arch")
                                                        + ": use Linux or macOS on x64 or arm64,"
                                                        + WAY_OUT));
        Path folder = cacheDirectory().resolve(wanted.folder());
        Path library = folder.resolve(wanted.libraryFile());
        if (Files.exists(library)) {
            return library;
        }
        try {
            return fetchOnce(wanted, folder, library);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot store the ClickHouse engine in " + folder, e);
        }
    }

    /** Where fetched parts are kept between builds. */
    public static Path cacheDirectory() {
        String configured = System.getenv("XDG_CACHE_HOME");
        Path cache =
                configured == null || configured.isBlank()
                        ? Path.of(System.getProperty("user.home"), ".cache")
                        : Path.of(configured);
        return cache.resolve("runlight");
    }

    private static Path fetchOnce(EnginePackage wanted, Path folder, Path library)
            throws IOException {
        Files.createDirectories(folder.getParent());
        Path lockFile = folder.resolveSibling(wanted.folder() + ".lock");
        // Threads of one JVM share a file lock, so they take turns here first.
        synchronized (EngineLibrary.class) {
            try (FileChannel channel =
                            FileChannel.open(
                                    lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (!Files.exists(library)) {
                    fetch(wanted, folder, library);
                }
                return library;
            }
        }
    }

    private static void fetch(EnginePackage wanted, Path folder, Path library) throws IOException {
        System.err.println(
                "Fetching the ClickHouse engine (" + wanted.specification() + ", 180 MB, once)...");
        Path work = Files.createTempDirectory(folder.getParent(), "fetch-");
        try {
            run(
                    work,
                    List.of(npm(), "pack", wanted.specification(), "--silent"),
                    "npm is needed to fetch the ClickHouse engine: install Node.js 18 or newer,"
                            + WAY_OUT,
                    "npm cannot fetch "
                            + wanted.specification()
                            + ": check the network and the npm registry,"
                            + WAY_OUT);
            Path archive = onlyArchive(work);
            check(wanted, archive);
            run(
                    work,
                    List.of("tar", "-xzf", archive.getFileName().toString()),
                    "tar is needed to unpack the ClickHouse engine: install it," + WAY_OUT,
                    "tar cannot unpack "
                            + wanted.specification()
                            + ": free some disk space (800 MB),"
                            + WAY_OUT);
            Files.createDirectories(folder);
            Files.move(
                    work.resolve("package").resolve(wanted.libraryFile()),
                    library,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            deleteTree(work);
        }
    }

    private static String npm() {
        return Optional.ofNullable(System.getenv("RUNLIGHT_NPM")).orElse("npm");
    }

    private static Path onlyArchive(Path work) throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.filter(file -> file.toString().endsWith(".tgz"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("npm pack left no archive in " + work));
        }
    }

    private static void check(EnginePackage wanted, Path archive) throws IOException {
        if (wanted.integrity().isEmpty()) {
            return; // npm has checked the archive against what the registry states
        }
        String actual = Base64.getEncoder().encodeToString(sha512(archive));
        if (!actual.equals(wanted.integrity().get())) {
            throw new EngineUnavailableException(
                    wanted.specification()
                            + " is not the file that Runlight was built against (sha512-"
                            + actual
                            + "): check the npm registry,"
                            + WAY_OUT);
        }
    }

    private static byte[] sha512(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                DigestInputStream digest =
                        new DigestInputStream(in, MessageDigest.getInstance("SHA-512"))) {
            digest.transferTo(java.io.OutputStream.nullOutputStream());
            return digest.getMessageDigest().digest();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Path work, List<String> command, String whenAbsent, String whenFailed)
            throws IOException {
        Process process;
        try {
            process =
                    new ProcessBuilder(command)
                            .directory(work.toFile())
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
        } catch (IOException e) {
            throw new EngineUnavailableException(whenAbsent);
        }
        try {
            if (!process.waitFor(20, TimeUnit.MINUTES) || process.exitValue() != 0) {
                process.destroyForcibly();
                throw new EngineUnavailableException(whenFailed);
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
            throw new EngineUnavailableException(whenFailed);
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}

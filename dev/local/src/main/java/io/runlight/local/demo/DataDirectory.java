/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.engines.Directories;
import io.runlight.local.UserMistake;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The folder in which the demo's engines keep their data from one start to the next. */
public record DataDirectory(Path root) {

    public Path kafka() {
        return root.resolve("kafka");
    }

    public Path clickHouse() {
        return root.resolve("clickhouse");
    }

    public Path flink() {
        return root.resolve("flink");
    }

    /** Files that the demo generates and feeds. */
    public Path events() {
        return root.resolve("events");
    }

    /** The registry of the models that learned from what the demo did. */
    Path models() {
        return root.resolve("models");
    }

    /** Creates the registry, which a job asks for even while it is empty. */
    void createModels() {
        try {
            Files.createDirectories(models());
        } catch (IOException e) {
            throw new UserMistake(
                    "The folder " + models() + " cannot be made: " + e.getMessage(), e);
        }
    }

    Path state() {
        return root.resolve("demo.json");
    }

    public boolean hasClickHouseData() {
        return Files.isDirectory(clickHouse());
    }

    /** Removes what the engines keep. */
    public void clear() {
        for (Path part : List.of(kafka(), clickHouse(), flink(), events(), models())) {
            Directories.delete(part);
        }
        try {
            Files.deleteIfExists(state());
        } catch (IOException e) {
            throw new UncheckedIOException("The state of the demo cannot be removed", e);
        }
    }

    /** Removes the checkpoints and savepoints; the next job starts from committed offsets. */
    void forgetJobState() {
        Directories.delete(flink());
    }

    /** The newest whole checkpoint or savepoint that a job can continue from. */
    Optional<Path> newestJobState() {
        if (!Files.isDirectory(flink())) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.walk(flink(), 4)) {
            return files.filter(file -> file.endsWith("_metadata"))
                    .max((a, b) -> Long.compare(modified(a), modified(b)))
                    .map(Path::getParent);
        } catch (IOException | UncheckedIOException e) {
            return Optional.empty();
        }
    }

    private static long modified(Path file) {
        return file.toFile().lastModified();
    }

    /** The right to use the data, which one process has at a time. */
    public Lock lock() {
        try {
            Files.createDirectories(root);
            FileChannel channel =
                    FileChannel.open(
                            root.resolve("lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                channel.close();
                throw new UserMistake(
                        "Another './runlight' uses the data in %s; stop it or give another --data-dir."
                                .formatted(root));
            }
            return new Lock(channel, lock);
        } catch (IOException e) {
            throw new UserMistake("The folder " + root + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    /** A lock that is held until it is closed or the process ends. */
    public static final class Lock implements AutoCloseable {

        private final FileChannel channel;
        private final FileLock lock;

        private Lock(FileChannel channel, FileLock lock) {
            this.channel = channel;
            this.lock = Objects.requireNonNull(lock);
        }

        @Override
        public void close() {
            try {
                lock.release();
                channel.close();
            } catch (IOException e) {
                throw new UncheckedIOException("The lock cannot be released", e);
            }
        }
    }
}

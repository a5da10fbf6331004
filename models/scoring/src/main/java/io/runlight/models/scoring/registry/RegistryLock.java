/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.models.scoring.registry;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The turn of one writer of a model: among processes by a file's lock, among threads by one here.
 */
final class RegistryLock implements Closeable {

    private static final Map<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    private final ReentrantLock thread;
    private final FileChannel channel;
    private final FileLock process;

    private RegistryLock(ReentrantLock thread, FileChannel channel, FileLock process) {
        this.thread = thread;
        this.channel = channel;
        this.process = process;
    }

    /** Waits for the turn. */
    static RegistryLock of(Path model) throws IOException {
        ReentrantLock thread =
                THREADS.computeIfAbsent(
                        model.toAbsolutePath().normalize(), key -> new ReentrantLock());
        thread.lock();
        try {
            FileChannel channel =
                    FileChannel.open(
                            model.resolve(".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
            return new RegistryLock(thread, channel, locked(channel));
        } catch (IOException | RuntimeException e) {
            thread.unlock();
            throw e;
        }
    }

    private static FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.lock();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            process.release();
        } finally {
            thread.unlock();
        }
    }
}

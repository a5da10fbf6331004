/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;

/** The real ClickHouse engine in a process of its own, with an HTTP interface on loopback. */
public final class EmbeddedClickHouse implements ClickHouseEngine {
    private final EmbeddedClickHouseOptions options;
    private EngineProcess process;
    private final int port;

    private EmbeddedClickHouse(EmbeddedClickHouseOptions options, EngineProcess process) {
        this.options = options;
        this.process = process;
        this.port = process.port();
    }

    /** Starts an engine and waits until it answers. */
    public static EmbeddedClickHouse start(EmbeddedClickHouseOptions options) {
        return new EmbeddedClickHouse(options, EngineProcess.start(options));
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + port);
    }

    @Override
    public String user() {
        return options.administratorName();
    }

    @Override
    public String password() {
        return options.password();
    }

    @Override
    public boolean embedded() {
        return true;
    }

    /** The process id of the engine. */
    public synchronized long pid() {
        return process.pid();
    }

    public synchronized boolean alive() {
        return process.alive();
    }

    /** Ends the process at once, as {@code kill -9} does. */
    public synchronized void kill() {
        process.kill();
    }

    /** Starts the engine again on the same port and data, after a graceful stop if it runs. */
    public synchronized void restart() {
        process.stop();
        process = EngineProcess.start(options.port(port));
    }

    @Override
    public String query(String sql, Map<String, String> urlParameters) {
        return HttpClickHouse.query(this, sql, urlParameters);
    }

    @Override
    public void insert(String statement, byte[] data) {
        HttpClickHouse.insert(this, statement, data);
    }

    @Override
    public synchronized void close() {
        process.stop();
        if (options.deleteOnClose()) {
            delete(options.dataDirectory());
        }
    }

    private static void delete(Path directory) {
        if (!Files.exists(directory)) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + directory, e);
        }
    }

    @Override
    public String toString() {
        return "embedded ClickHouse at " + url();
    }
}

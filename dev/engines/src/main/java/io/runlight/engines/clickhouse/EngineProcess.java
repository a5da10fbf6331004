/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import com.clickhouse.data.ClickHouseCityHash;
import com.github.luben.zstd.Zstd;
import com.sun.jna.Native;
import io.runlight.engines.clickhouse.library.EngineLibrary;
import io.runlight.engines.clickhouse.server.EngineConfiguration;
import io.runlight.engines.clickhouse.server.EngineServerMain;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jpountz.lz4.LZ4Factory;

/** The operating system's process that runs the engine. */
final class EngineProcess {
    private final Process process;
    private final int port;

    private EngineProcess(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Starts the process and waits until it answers. */
    static EngineProcess start(EmbeddedClickHouseOptions options) {
        Path library = EngineLibrary.locate();
        Path log = options.dataDirectory().resolve("engine.log");
        try {
            Files.createDirectories(options.dataDirectory());
            ProcessBuilder builder = new ProcessBuilder(command());
            preloadSignalChaining(builder);
            builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
            Process process = builder.start();
            try {
                new EngineConfiguration(
                                library,
                                options.dataDirectory().resolve("data"),
                                options.port(),
                                options.detached(),
                                options.users())
                        .write(process.getOutputStream());
                return new EngineProcess(process, readPort(process, log));
            } catch (IOException | RuntimeException e) {
                process.destroyForcibly();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The ClickHouse engine did not start, see " + log, e);
        }
    }

    private static List<String> command() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        // The socket under a request, see ClientSocket.
                        "--add-opens=jdk.httpserver/sun.net.httpserver=ALL-UNNAMED",
                        "--add-opens=java.base/sun.nio.ch=ALL-UNNAMED",
                        "-Dsun.net.httpserver.nodelay=true",
                        // Clients that keep connections shall not find them closed, even if idle.
                        "-Dsun.net.httpserver.idleInterval=86400",
                        "-Dsun.net.httpserver.maxIdleConnections=1000",
                        "-cp",
                        classPath(),
                        EngineServerMain.class.getName()));
        return command;
    }

    private static String classPath() {
        return Stream.of(
                        EngineServerMain.class,
                        Native.class,
                        ClickHouseCityHash.class,
                        LZ4Factory.class,
                        Zstd.class)
                .map(EngineProcess::location)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without libjsig the engine would take the signal handlers that the JVM lives by. */
    private static void preloadSignalChaining(ProcessBuilder builder) {
        Path lib = Path.of(System.getProperty("java.home"), "lib");
        boolean mac = System.getProperty("os.name").startsWith("Mac");
        builder.environment()
                .put(
                        mac ? "DYLD_INSERT_LIBRARIES" : "LD_PRELOAD",
                        lib.resolve(mac ? "libjsig.dylib" : "libjsig.so").toString());
    }

    private static int readPort(Process process, Path log) throws IOException {
        BufferedReader out =
                new BufferedReader(
                        new java.io.InputStreamReader(
                                process.getInputStream(), StandardCharsets.UTF_8));
        for (String line; (line = out.readLine()) != null; ) {
            if (line.startsWith(EngineServerMain.READY)) {
                return Integer.parseInt(line.substring(EngineServerMain.READY.length()));
            }
            if (line.startsWith(EngineServerMain.FAILED)) {
                throw new EngineUnavailableException(
                        "The ClickHouse engine cannot start: "
                                + line.substring(EngineServerMain.FAILED.length()));
            }
        }
        throw new EngineUnavailableException(
                "The ClickHouse engine ended while it started, see " + log + ".");
    }

    int port() {
        return port;
    }

    long pid() {
        return process.pid();
    }

    boolean alive() {
        return process.isAlive();
    }

    void kill() {
        process.destroyForcibly();
        waitForEnd(30);
    }

    /** Lets the engine finish what runs and write what it holds; kills it when that takes long. */
    void stop() {
        try {
            process.destroy();
            process.getOutputStream().close();
        } catch (IOException e) {
            // It is gone already.
        }
        if (!waitForEnd(20)) {
            kill();
        }
    }

    private boolean waitForEnd(int seconds) {
        try {
            return process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
            return true;
        }
    }
}

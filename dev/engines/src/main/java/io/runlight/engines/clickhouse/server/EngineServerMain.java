/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.HttpServer;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeConnection;
import io.runlight.engines.clickhouse.nativelib.NativeEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * The process that holds the engine: serves HTTP on loopback, reports its port on standard output
 * and ends when its standard input does, which is when its parent stops it or dies.
 */
public final class EngineServerMain {
    /** How the line on standard output begins that says the port, or why there is none. */
    public static final String READY = "READY ";

    public static final String FAILED = "FAILED ";

    private static final int BACKLOG = 256;
    private static final int WATCH_MILLIS = 200;
    private static final int DRAIN_SECONDS = 10;
    private static final int STOP_SECONDS = 20;

    private EngineServerMain() {}

    public static void main(String[] arguments) {
        try {
            run();
        } catch (BindException e) {
            fail("the port is taken by another process");
        } catch (EngineException e) {
            fail(e.getMessage() + " Is another process using this directory?");
        } catch (IOException | InterruptedException | RuntimeException | LinkageError e) {
            fail(e.toString());
        }
    }

    /** Tells the parent why there will be no engine. */
    private static void fail(String reason) {
        System.out.println(FAILED + reason.replace('\n', ' '));
        System.out.flush();
        Runtime.getRuntime().halt(1);
    }

    private static void run() throws IOException, EngineException, InterruptedException {
        // Ctrl-C reaches every process of a terminal; this one ends when its parent says so.
        Signal.handle(new Signal("INT"), SignalHandler.SIG_IGN);
        CountDownLatch stopped = new CountDownLatch(1);
        EngineConfiguration configuration = EngineConfiguration.read(System.in);
        HttpServer server = listen(configuration.port());
        NativeEngine engine =
                NativeEngine.open(configuration.library(), configuration.dataDirectory());
        ConnectionPool pool = new ConnectionPool(engine);
        NativeConnection first = pool.take(ConnectionState.INITIAL);
        first.execute("SELECT 1");
        pool.giveBack(ConnectionState.INITIAL, first);

        Sessions sessions = new Sessions(pool);
        RunningQueries running = new RunningQueries(pool);
        ExecutorService workers = Executors.newCachedThreadPool();
        ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();
        watch.scheduleWithFixedDelay(
                running::cancelAbandoned, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
        watch.scheduleWithFixedDelay(sessions::expire, 1, 1, TimeUnit.SECONDS);

        server.setExecutor(workers);
        server.createContext(
                "/",
                new FrontDoor(
                        new QueryHandler(
                                new Users(configuration.users()), pool, sessions, running)));
        server.start();
        System.out.println(READY + server.getAddress().getPort());
        System.out.flush();

        waitForEnd(configuration.detached(), stopped);
        // The JDK's own delay is waited for in full when any connection is open.
        running.awaitEnd(DRAIN_SECONDS);
        server.stop(0);
        watch.shutdownNow();
        sessions.close();
        pool.close();
        engine.shutdown();
        // The engine's threads do not matter any more, and a hook must not wait for them.
        Runtime.getRuntime().halt(0);
    }

    private static HttpServer listen(int port) throws IOException {
        InetAddress loopback = InetAddress.getByName("127.0.0.1");
        return HttpServer.create(new InetSocketAddress(loopback, port), BACKLOG);
    }

    private static void waitForEnd(boolean detached, CountDownLatch stopped)
            throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(
                                () -> {
                                    end.countDown();
                                    await(stopped);
                                }));
        if (!detached) {
            Thread parent =
                    new Thread(
                            () -> {
                                drain(System.in);
                                end.countDown();
                            });
            parent.setDaemon(true);
            parent.start();
        }
        end.await();
    }

    private static void await(CountDownLatch stopped) {
        try {
            if (!stopped.await(STOP_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The engine did not stop in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Reads to the end, which comes when the parent closes the stream or dies. */
    private static void drain(InputStream in) {
        try {
            in.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            System.err.println("Lost the parent: " + e.getMessage());
        }
    }
}

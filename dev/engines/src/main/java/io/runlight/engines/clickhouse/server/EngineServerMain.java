/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.HttpServer;
import io.runlight.engines.clickhouse.nativelib.NativeEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The process that holds the engine: serves HTTP on loopback, reports its port on standard output
 * and ends when its standard input does, which is when its parent stops it or dies.
 *
 * <p>Arguments: library, data directory, port (0 takes a free one), attached or detached.
 */
public final class EngineServerMain {
    private EngineServerMain() {}

    public static void main(String[] arguments) throws Exception {
        Path library = Path.of(arguments[0]);
        Path data = Path.of(arguments[1]);
        int port = Integer.parseInt(arguments[2]);
        boolean attached = arguments[3].equals("attached");

        NativeEngine engine = NativeEngine.open(library, data);
        ConnectionPool pool = new ConnectionPool(engine, 16);
        pool.giveBack(pool.take(ConnectionState.INITIAL));
        HttpServer server = listen(port);
        ExecutorService workers = Executors.newCachedThreadPool();
        server.setExecutor(workers);
        server.createContext("/", new QueryHandler(pool));
        server.createContext(
                "/ping",
                exchange -> {
                    try (exchange) {
                        byte[] ok = "Ok.\n".getBytes(StandardCharsets.UTF_8);
                        exchange.sendResponseHeaders(200, ok.length);
                        exchange.getResponseBody().write(ok);
                    }
                });
        server.start();
        System.out.println("READY " + server.getAddress().getPort());
        System.out.flush();
        waitForEnd(attached);
        server.stop(1);
        workers.shutdown();
        pool.close();
        engine.shutdown();
        Runtime.getRuntime().halt(0);
    }

    private static HttpServer listen(int port) throws IOException {
        return HttpServer.create(
                new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 128);
    }

    private static void waitForEnd(boolean attached) throws IOException, InterruptedException {
        if (attached) {
            while (System.in.read() >= 0) {}
        } else {
            new CountDownLatch(1).await();
        }
    }
}

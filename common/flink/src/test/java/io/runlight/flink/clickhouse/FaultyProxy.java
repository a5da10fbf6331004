/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** Stands between a sink and a real ClickHouse and spoils the next inserts as it is told. */
final class FaultyProxy implements AutoCloseable {

    /** What happens to an insert. */
    enum Fault {
        /** It reaches ClickHouse and the answer comes back. */
        NONE,
        /** The connection breaks before ClickHouse has seen it. */
        LOST_BEFORE,
        /** ClickHouse does it, and the connection breaks before the answer. */
        LOST_AFTER,
        /** ClickHouse has too many parts and says so. */
        TOO_MANY_PARTS,
        /** ClickHouse forbids it. */
        FORBIDDEN
    }

    private final URI target;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final AtomicInteger inserts = new AtomicInteger();

    FaultyProxy(URI target) throws IOException {
        this.target = target;
        this.server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::handle);
        server.setExecutor(threads);
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Spoils the next inserts, one fault each. */
    void next(Fault... spoiled) {
        for (Fault fault : spoiled) {
            faults.add(fault);
        }
    }

    /** How many inserts were tried. */
    int inserts() {
        return inserts.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            Fault fault = Fault.NONE;
            if (exchange.getRequestURI().getQuery().contains("FORMAT+RowBinary")) {
                inserts.incrementAndGet();
                Fault next = faults.poll();
                fault = next == null ? Fault.NONE : next;
            }
            switch (fault) {
                case NONE -> answer(exchange, forward(exchange, body));
                case LOST_BEFORE -> {
                    // Closed without an answer.
                }
                case LOST_AFTER -> forward(exchange, body);
                case TOO_MANY_PARTS -> refuse(exchange, 252, "Code: 252. Too many parts");
                case FORBIDDEN -> refuse(exchange, 497, "Code: 497. Not enough privileges");
            }
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.resolve(exchange.getRequestURI()))
                        .POST(BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (name.toLowerCase(java.util.Locale.ROOT).startsWith("x-click")) {
                                request.header(name, values.get(0));
                            }
                        });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, HttpResponse<byte[]> response)
            throws IOException {
        response.headers()
                .firstValue("X-ClickHouse-Exception-Code")
                .ifPresent(
                        code ->
                                exchange.getResponseHeaders()
                                        .add("X-ClickHouse-Exception-Code", code));
        byte[] body = response.body();
        exchange.sendResponseHeaders(response.statusCode(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void refuse(HttpExchange exchange, int code, String message) throws IOException {
        exchange.getResponseHeaders().add("X-ClickHouse-Exception-Code", Integer.toString(code));
        byte[] body = message.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(500, body.length);
        exchange.getResponseBody().write(body);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.relay;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;

/** A receiver of webhook calls that answers as it is told. */
final class Receiver implements AutoCloseable {

    static final int GOOD = 200;

    /** An answer that is none: the connection ends. */
    static final int NONE = 0;

    /** What comes after the answers that were told. */
    private volatile int usual = GOOD;

    private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();
    private final List<Call> taken = new CopyOnWriteArrayList<>();
    private final List<Call> refused = new CopyOnWriteArrayList<>();
    private final HttpServer server;

    /** A call with what matters of it. */
    record Call(String key, String token, String status, String alertId) {}

    Receiver() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create(
                "http://localhost:" + server.getAddress().getPort() + "/hook/secret?token=secret");
    }

    Receiver answering(int... first) {
        for (int answer : first) {
            answers.add(answer);
        }
        return this;
    }

    void alwaysAnswer(int answer) {
        usual = answer;
    }

    List<Call> taken() {
        return taken;
    }

    List<Call> refused() {
        return refused;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Integer told = answers.poll();
        int answer = told == null ? usual : told;
        var body = new ObjectMapper().readTree(exchange.getRequestBody());
        Call call =
                new Call(
                        exchange.getRequestHeaders().getFirst("Idempotency-Key"),
                        exchange.getRequestHeaders().getFirst("Authorization"),
                        body.get("status").asText(),
                        body.at("/alerts/0/labels/alert_id").asText());
        (answer == GOOD ? taken : refused).add(call);
        if (answer != NONE) {
            exchange.sendResponseHeaders(answer, -1);
        }
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}

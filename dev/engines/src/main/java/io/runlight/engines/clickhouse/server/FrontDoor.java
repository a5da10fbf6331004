/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Sorts requests by path and method. */
final class FrontDoor implements HttpHandler {
    private final HttpHandler queries;

    FrontDoor(HttpHandler queries) {
        this.queries = queries;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String method = exchange.getRequestMethod();
        boolean root = path.isEmpty() || path.equals("/");
        boolean asked = exchange.getRequestURI().getRawQuery() != null;
        if (method.equals("OPTIONS")) {
            ServerHeaders.addPreflight(exchange.getResponseHeaders());
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        } else if (root && (method.equals("POST") || method.equals("GET") && asked)) {
            queries.handle(exchange);
        } else if (path.equals("/ping") || path.equals("/replicas_status") || root) {
            answer(exchange, 200, "Ok.\n");
        } else {
            answer(
                    exchange,
                    404,
                    "There is no handle "
                            + path
                            + "\n\nUse / or /ping for health checks."
                            + "\nSend queries from your program with POST method or GET /?query=...\n");
        }
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        try (exchange) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.sendResponseHeaders(status, head ? -1 : bytes.length);
            if (!head) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}

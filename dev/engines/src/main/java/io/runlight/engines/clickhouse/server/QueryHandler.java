/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.runlight.engines.clickhouse.ClickHouseUser;
import io.runlight.engines.clickhouse.compression.BadBlockException;
import io.runlight.engines.clickhouse.compression.HttpEncoding;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeConnection;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Answers queries: who asks, on which connection, and what becomes of errors. */
final class QueryHandler implements HttpHandler {
    private final Users users;
    private final ConnectionPool pool;
    private final Sessions sessions;
    private final RunningQueries running;

    QueryHandler(Users users, ConnectionPool pool, Sessions sessions, RunningQueries running) {
        this.users = users;
        this.pool = pool;
        this.sessions = sessions;
        this.running = running;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            RequestParameters request =
                    RequestParameters.parse(exchange.getRequestURI().getRawQuery());
            String contentType = exchange.getRequestHeaders().getFirst("Content-Type");
            boolean watched =
                    Settings.on(request.settings(), "cancel_http_readonly_queries_on_client_close");
            Response response = new Response(exchange, ClientSocket.of(exchange, watched));
            try {
                if (MultipartForm.is(contentType)) {
                    byte[] form = exchange.getRequestBody().readAllBytes();
                    request = request.with(MultipartForm.parse(contentType, form));
                }
                answer(exchange, request, response, watched);
            } catch (EngineException e) {
                response.fail(e);
            } catch (BadBlockException e) {
                response.fail(Errors.CHECKSUM_DOESNT_MATCH.exception(e.getMessage()));
            } catch (RuntimeException e) {
                e.printStackTrace();
                response.fail(Errors.UNKNOWN_EXCEPTION.exception(e.toString()));
            }
        }
    }

    private void answer(
            HttpExchange exchange, RequestParameters request, Response response, boolean watched)
            throws IOException, EngineException {
        Headers headers = exchange.getRequestHeaders();
        ServerHeaders.addTo(response.headers(), headers, request);
        ClickHouseUser user = users.authenticate(headers, request);
        String queryId = request.own("query_id", "");
        if (queryId.isEmpty()) {
            queryId = UUID.randomUUID().toString();
        }
        response.headers().set("X-ClickHouse-Query-Id", queryId);
        Settings.checkRequested(user, request.settings());
        response.compress(httpEncoding(headers, request), blockMethod(request));

        ClientSocket socket = ClientSocket.of(exchange, watched);
        Query query = new Query(exchange, request, response, user, socket, running, queryId);
        running.begin(queryId, socket);
        try {
            if (request.own("session_id", "").isEmpty()) {
                runPooled(query, user, request, isGet(exchange));
            } else {
                runInSession(query, user, request, isGet(exchange));
            }
            response.finish();
        } finally {
            running.end(queryId);
        }
    }

    private void runPooled(Query query, ClickHouseUser user, RequestParameters request, boolean get)
            throws IOException, EngineException {
        ConnectionState state = ConnectionState.of(user, query.database(), request.settings(), get);
        NativeConnection connection = pool.take(state);
        boolean unchanged = false;
        try {
            unchanged = query.run(connection, false);
        } finally {
            // An error leaves its query in the list of processes until the connection is used or
            // closed, and KILL QUERY SYNC waits for that.
            if (unchanged) {
                pool.giveBack(state, connection);
            } else {
                connection.close();
            }
        }
    }

    private void runInSession(
            Query query, ClickHouseUser user, RequestParameters request, boolean get)
            throws IOException, EngineException {
        Session session = sessions.take(user, request);
        boolean failed = true;
        try {
            session.prepare(query.database(), request.settings());
            query.run(session.connection(), get);
            failed = false;
        } finally {
            session.restore(failed);
            session.unlock();
            if (Settings.on(request.own(), "close_session")) {
                sessions.end(session);
            }
        }
    }

    private static boolean isGet(HttpExchange exchange) {
        return exchange.getRequestMethod().equals("GET");
    }

    private static Optional<HttpEncoding> httpEncoding(Headers headers, RequestParameters request) {
        String accepted = headers.getFirst("Accept-Encoding");
        return accepted != null && Settings.on(request.settings(), "enable_http_compression")
                ? HttpEncoding.chosenFrom(accepted)
                : Optional.empty();
    }

    private static Optional<String> blockMethod(RequestParameters request) {
        Map<String, String> settings = request.settings();
        return Settings.on(request.own(), "compress")
                ? Optional.of(settings.getOrDefault("network_compression_method", "LZ4"))
                : Optional.empty();
    }
}

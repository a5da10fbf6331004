/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeInsert;
import io.runlight.engines.clickhouse.nativelib.NativeResult;
import io.runlight.engines.clickhouse.nativelib.QueryStatistics;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/** Answers queries. */
final class QueryHandler implements HttpHandler {
    private static final int STATEMENT_HEAD_BYTES = 256 * 1024;

    private final ConnectionPool pool;

    QueryHandler(ConnectionPool pool) {
        this.pool = pool;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            try {
                answer(exchange);
            } catch (EngineException e) {
                fail(exchange, e);
            } catch (RuntimeException e) {
                fail(exchange, new EngineException(1002, "Code: 1002. DB::Exception: " + e));
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException, EngineException {
        RequestParameters request = RequestParameters.parse(exchange.getRequestURI().getRawQuery());
        String format =
                request.own(
                        "default_format",
                        Optional.ofNullable(
                                        exchange.getRequestHeaders()
                                                .getFirst("X-ClickHouse-Format"))
                                .orElse("TabSeparated"));
        String database =
                request.own(
                        "database",
                        Optional.ofNullable(
                                        exchange.getRequestHeaders()
                                                .getFirst("X-ClickHouse-Database"))
                                .orElse("default"));
        exchange.getResponseHeaders()
                .set(
                        "X-ClickHouse-Query-Id",
                        request.own("query_id", UUID.randomUUID().toString()));
        PooledConnection connection =
                pool.take(
                        new ConnectionState(
                                database.isEmpty() ? "default" : database, request.settings()));
        boolean reusable = false;
        try {
            run(exchange, request, format, connection);
            reusable = true;
        } catch (EngineException e) {
            reusable = true;
            throw e;
        } finally {
            if (reusable) {
                pool.giveBack(connection);
            } else {
                pool.discard(connection);
            }
        }
    }

    private static void run(
            HttpExchange exchange,
            RequestParameters request,
            String format,
            PooledConnection connection)
            throws IOException, EngineException {
        InputStream body = exchange.getRequestBody();
        byte[] head = request.query().getBytes(StandardCharsets.UTF_8);
        if (head.length == 0) {
            head = body.readNBytes(STATEMENT_HEAD_BYTES);
        }
        Optional<InsertStatement> insert = InsertStatement.split(head, head.length);
        if (insert.isPresent()) {
            InsertStatement statement = insert.get();
            InputStream data =
                    new SequenceInputStream(
                            new ByteArrayInputStream(
                                    head,
                                    statement.dataOffset(),
                                    head.length - statement.dataOffset()),
                            body);
            try (NativeInsert stream =
                    connection
                            .connection()
                            .insert(
                                    statement.sql(),
                                    statement
                                            .format()
                                            .orElse(
                                                    exchange.getRequestHeaders()
                                                                                    .getFirst(
                                                                                            "X-ClickHouse-Format")
                                                                            == null
                                                                    && !request.own()
                                                                            .containsKey(
                                                                                    "default_format")
                                                            ? "Values"
                                                            : format),
                                    request.parameters())) {
                succeed(exchange, format, stream.insertAll(data), null);
            }
            return;
        }
        byte[] rest = body.readAllBytes();
        byte[] sql = Arrays.copyOf(head, head.length + rest.length);
        System.arraycopy(rest, 0, sql, head.length, rest.length);
        try (NativeResult result =
                connection.connection().query(sql, format, request.parameters())) {
            succeed(exchange, format, result.statistics(), result);
        }
    }

    private static void succeed(
            HttpExchange exchange, String format, QueryStatistics statistics, NativeResult result)
            throws IOException {
        exchange.getResponseHeaders().set("X-ClickHouse-Summary", Summary.of(statistics));
        exchange.getResponseHeaders().set("X-ClickHouse-Format", format);
        long length = result == null ? 0 : result.length();
        exchange.sendResponseHeaders(200, length == 0 ? -1 : length);
        if (length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                result.writeTo(out);
            }
        }
    }

    private static void fail(HttpExchange exchange, EngineException error) throws IOException {
        byte[] message =
                (error.getMessage().stripTrailing() + "\n").getBytes(StandardCharsets.UTF_8);
        exchange.getRequestBody().readAllBytes();
        exchange.getResponseHeaders()
                .set("X-ClickHouse-Exception-Code", Integer.toString(error.code()));
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=UTF-8");
        exchange.sendResponseHeaders(ErrorStatus.of(error.code()), message.length);
        exchange.getResponseBody().write(message);
    }
}

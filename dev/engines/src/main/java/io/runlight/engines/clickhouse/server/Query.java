/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.HttpExchange;
import io.runlight.engines.clickhouse.ClickHouseUser;
import io.runlight.engines.clickhouse.nativelib.EngineException;
import io.runlight.engines.clickhouse.nativelib.NativeConnection;
import io.runlight.engines.clickhouse.nativelib.NativeInsert;
import io.runlight.engines.clickhouse.nativelib.NativeResult;
import io.runlight.engines.clickhouse.nativelib.NativeStream;
import io.runlight.engines.clickhouse.nativelib.NativeStream.Header;
import io.runlight.engines.clickhouse.nativelib.QueryStatistics;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One request's statement on its way through a connection to the answer. */
final class Query {
    private static final String DEFAULT_FORMAT = "TabSeparated";
    private static final Set<String> ALLOWED_IN_GET =
            Set.of(
                    "SELECT",
                    "WITH",
                    "SHOW",
                    "DESCRIBE",
                    "DESC",
                    "EXPLAIN",
                    "EXISTS",
                    "CHECK",
                    "SET",
                    "USE",
                    "FROM");

    private final HttpExchange exchange;
    private final RequestParameters request;
    private final Response response;
    private final ClickHouseUser user;
    private final ClientSocket socket;
    private final RunningQueries running;
    private final String queryId;

    Query(
            HttpExchange exchange,
            RequestParameters request,
            Response response,
            ClickHouseUser user,
            ClientSocket socket,
            RunningQueries running,
            String queryId) {
        this.exchange = exchange;
        this.request = request;
        this.response = response;
        this.user = user;
        this.socket = socket;
        this.running = running;
        this.queryId = queryId;
    }

    /** The database that the request names, or an empty text. */
    String database() {
        return request.own("database", header("X-ClickHouse-Database").orElse(""));
    }

    /**
     * Runs the statement.
     *
     * @param readOnly refuse to write, because the connection itself would not
     * @return whether the connection is as it was
     */
    boolean run(NativeConnection connection, boolean readOnly) throws IOException, EngineException {
        RequestBody body = RequestBody.read(exchange, request);
        Optional<InsertStatement> insert = body.insert();
        if (insert.isPresent()) {
            if (readOnly) {
                throw readOnly();
            }
            insert(connection, insert.get(), body);
            return true;
        }
        Statement statement = Statement.scan(body.all());
        if (readOnly && !ALLOWED_IN_GET.contains(statement.firstWord())) {
            throw readOnly();
        }
        Settings.checkAssigned(user, statement.assigned());
        if (statement.firstWord().equals("KILL")) {
            statement.literals().forEach(running::stopReading);
        }
        byte[] sql =
                QueryIds.concerns(statement)
                        ? QueryIds.rewrite(statement)
                        : java.util.Arrays.copyOf(statement.sql(), statement.end());
        answer(connection, statement, QueryIds.append(sql, sql.length, queryId));
        return !statement.changesConnection();
    }

    private void insert(NativeConnection connection, InsertStatement insert, RequestBody body)
            throws IOException, EngineException {
        Settings.checkAssigned(user, Statement.scan(insert.sql()).assigned());
        String format = insert.format().or(this::requestedFormat).orElse("Values");
        response.format(requestedFormat().orElse(DEFAULT_FORMAT), tag());
        if (insert.selectsFromInput()) {
            insertFromInput(connection, insert, body, format);
            return;
        }
        byte[] sql = QueryIds.append(insert.sql(), insert.sql().length, queryId);
        socket.sendsData(true);
        try (NativeInsert stream = connection.insert(sql, format, request.parameters())) {
            QueryStatistics statistics = stream.insertAll(body.data(insert));
            response.statistics(() -> statistics);
        } finally {
            socket.sendsData(false);
        }
    }

    private void insertFromInput(
            NativeConnection connection, InsertStatement insert, RequestBody body, String format)
            throws IOException, EngineException {
        try (InputFile input = InputFile.spool(body.data(insert))) {
            byte[] sql = input.rewrite(insert.sql(), format);
            try (NativeResult result =
                    connection.query(
                            QueryIds.append(sql, sql.length, queryId),
                            DEFAULT_FORMAT,
                            request.parameters())) {
                QueryStatistics statistics = result.statistics();
                response.statistics(() -> statistics);
            }
        }
    }

    private void answer(NativeConnection connection, Statement statement, byte[] sql)
            throws IOException, EngineException {
        String wanted = requestedFormat().orElse(DEFAULT_FORMAT);
        String format = statement.format().orElse(wanted);
        response.format(format, tag());
        Optional<Header> header =
                statement.isSelect() && streamable(statement)
                        ? StreamedFormat.header(format)
                        : Optional.empty();
        if (header.isPresent()) {
            stream(connection, sql, wanted, header.get());
        } else {
            try (NativeResult result = connection.query(sql, wanted, request.parameters())) {
                QueryStatistics statistics = result.statistics();
                response.statistics(() -> statistics);
                result.writeTo(response.body());
            }
        }
    }

    private void stream(NativeConnection connection, byte[] sql, String format, Header header)
            throws IOException, EngineException {
        try (NativeStream result = connection.stream(sql, format, request.parameters())) {
            response.statistics(result::statistics);
            while (result.writeNext(response.body(), header)) {
                // Every piece goes out as it comes.
            }
        }
    }

    /** Totals, extremes and arrays of rows exist once per result, not once per block. */
    private boolean streamable(Statement statement) {
        return !statement.words().contains("TOTALS")
                && !mentions(statement, "extremes")
                && !mentions(statement, "output_format_json_array_of_rows")
                && !Settings.on(request.own(), "wait_end_of_query")
                && !Settings.on(request.settings(), "http_wait_end_of_query");
    }

    private boolean mentions(Statement statement, String setting) {
        return request.settings().containsKey(setting) || statement.assigned().contains(setting);
    }

    private Optional<String> requestedFormat() {
        return Optional.ofNullable(request.own().get("default_format"))
                .or(() -> header("X-ClickHouse-Format"))
                .filter(format -> !format.isBlank());
    }

    private Optional<String> header(String name) {
        return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name));
    }

    private static EngineException readOnly() {
        return Errors.READONLY.exception("Cannot execute query in readonly mode");
    }

    private static String tag() {
        return UUID.randomUUID().toString().replace("-", "").substring(0, 16);
    }
}

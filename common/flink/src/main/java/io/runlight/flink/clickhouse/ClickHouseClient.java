/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/**
 * The few requests that the sinks make to ClickHouse's HTTP interface. It says what is known about
 * the outcome and retries nothing by itself.
 */
final class ClickHouseClient {

    private static final int MESSAGE_LIMIT = 2_000;

    private final ConnectionSettings connection;
    private final HttpClient http;

    ClickHouseClient(ConnectionSettings connection) {
        this.connection = connection;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(connection.connectTimeout())
                        .build();
    }

    ConnectionSettings connection() {
        return connection;
    }

    /** Inserts LZ4 frames of RowBinary as one block. */
    Answer insert(
            String table,
            List<String> columns,
            String queryId,
            Map<String, String> settings,
            List<byte[]> frames)
            throws InterruptedException {
        Map<String, String> parameters = new TreeMap<>(settings);
        parameters.put(
                "query",
                "INSERT INTO "
                        + qualified(table)
                        + " ("
                        + Identifiers.list(columns)
                        + ") FORMAT RowBinary");
        parameters.put("query_id", queryId);
        parameters.put("decompress", "1");
        long length = frames.stream().mapToLong(frame -> frame.length).sum();
        return send(
                parameters,
                BodyPublishers.fromPublisher(BodyPublishers.ofByteArrays(frames), length));
    }

    /** Runs a statement; values for its {@code {name:Type}} places come apart from the text. */
    Answer execute(String sql, Map<String, String> values) throws InterruptedException {
        Map<String, String> parameters = new TreeMap<>();
        values.forEach((name, value) -> parameters.put("param_" + name, value));
        return send(parameters, BodyPublishers.ofString(sql));
    }

    /** As {@link #execute}, for those who need the answer's text to go on. */
    String query(String what, String sql, Map<String, String> values)
            throws ClickHouseException, InterruptedException {
        Answer answer = execute(sql, values);
        if (answer instanceof Answer.Done done) {
            return done.body();
        }
        throw ClickHouseException.of(what, answer);
    }

    /** Runs a query and gives its rows as they come, once the server has them all. */
    InputStream select(String what, String sql) throws IOException, InterruptedException {
        HttpRequest request =
                request(new TreeMap<>(), BodyPublishers.ofString(sql))
                        .timeout(connection.requestTimeout())
                        .build();
        HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
        if (response.statusCode() == 200) {
            return response.body();
        }
        try (InputStream body = response.body()) {
            String text = new String(body.readAllBytes(), StandardCharsets.UTF_8);
            throw ClickHouseException.of(
                    what, refused(response.headers(), response.statusCode(), text));
        }
    }

    /** The table with its database, ready for SQL text. */
    String qualified(String table) {
        return Identifiers.check(connection.database()) + "." + Identifiers.check(table);
    }

    private Answer send(Map<String, String> parameters, HttpRequest.BodyPublisher body)
            throws InterruptedException {
        HttpRequest request =
                request(parameters, body).timeout(connection.requestTimeout()).build();
        try {
            HttpResponse<String> response =
                    http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            return response.statusCode() == 200
                    ? new Answer.Done(response.body())
                    : refused(response.headers(), response.statusCode(), response.body());
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Answer.NotSent(e);
        } catch (IOException e) {
            return new Answer.Unknown(e);
        }
    }

    private HttpRequest.Builder request(
            Map<String, String> parameters, HttpRequest.BodyPublisher body) {
        parameters.put("wait_end_of_query", "1");
        return HttpRequest.newBuilder(address(parameters))
                .header("X-ClickHouse-User", connection.user())
                .header("X-ClickHouse-Key", connection.password())
                .POST(body);
    }

    private static Answer refused(HttpHeaders headers, int status, String body) {
        int code = 0;
        try {
            code = Integer.parseInt(headers.firstValue("X-ClickHouse-Exception-Code").orElse("0"));
        } catch (NumberFormatException e) {
            // A proxy in between: the status has to do.
        }
        String message = body.strip();
        return new Answer.Refused(
                code,
                status,
                message.length() > MESSAGE_LIMIT ? message.substring(0, MESSAGE_LIMIT) : message);
    }

    private URI address(Map<String, String> parameters) {
        StringJoiner query = new StringJoiner("&");
        parameters.forEach(
                (name, value) ->
                        query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)));
        URI url = connection.url();
        String path = url.getPath() == null || url.getPath().isEmpty() ? "/" : url.getPath();
        return URI.create(url.getScheme() + "://" + url.getRawAuthority() + path + "?" + query);
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.clickhouse;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A connection to ClickHouse's HTTP interface that passes statements and results through. */
public final class SqlClient {

    private final URI url;
    private final String user;
    private final String password;
    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .build();

    public SqlClient(URI url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Whether a ClickHouse answers there. */
    public boolean answers() {
        try {
            HttpRequest ping = HttpRequest.newBuilder(url.resolve("/ping")).build();
            return client.send(ping, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs a statement and copies its result, in the format unless it names one itself. */
    public void copy(String sql, String format, OutputStream out) {
        try (InputStream result = send(sql, format)) {
            result.transferTo(out);
            out.flush();
        } catch (IOException e) {
            throw new SqlException("The answer of ClickHouse broke off: " + reason(e), e);
        }
    }

    /** Runs a statement and forgets its answer. */
    public void execute(String sql) {
        text(sql, "TabSeparated");
    }

    /** Runs a query; one list of cells per row, escaped as in TabSeparated. */
    public List<List<String>> rows(String sql) {
        return text(sql, "TabSeparated").lines().map(SqlClient::cells).toList();
    }

    /** Runs a query and gives its result as text. */
    public String text(String sql, String format) {
        try (InputStream result = send(sql, format)) {
            return new String(result.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new SqlException("The answer of ClickHouse broke off: " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** Runs a query; the caller reads its result to the end and closes it. */
    public InputStream open(String sql, String format) throws IOException {
        return send(sql, format);
    }

    private static List<String> cells(String line) {
        return Arrays.asList(line.split("\t", -1));
    }

    private InputStream send(String sql, String format) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(
                                URI.create(
                                        url.resolve("/")
                                                + "?default_format="
                                                + URLEncoder.encode(
                                                        format, StandardCharsets.UTF_8)))
                        .header("X-ClickHouse-User", user)
                        .header("X-ClickHouse-Key", password)
                        .POST(BodyPublishers.ofString(sql))
                        .build();
        try {
            HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
            if (response.statusCode() != 200) {
                try (InputStream body = response.body()) {
                    throw new SqlException(
                            new String(body.readAllBytes(), StandardCharsets.UTF_8).strip());
                }
            }
            return response.body();
        } catch (ConnectException | HttpConnectTimeoutException e) {
            throw new SqlException("No ClickHouse answers at %s; check --url.".formatted(url), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SqlException("Interrupted while waiting for ClickHouse", e);
        }
    }
}

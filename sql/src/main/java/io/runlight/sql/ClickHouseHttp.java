/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/**
 * A connection to a server's HTTP interface for statements. It sends the text as it is: a JDBC
 * driver would read the braces of a parameterised view as its own.
 */
final class ClickHouseHttp {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(10))
                    .build();
    private final URI url;
    private final String user;
    private final String password;

    ClickHouseHttp(URI url, String user, String password) {
        this.url = url;
        this.user = user;
        this.password = password;
    }

    /** Runs a statement and forgets its answer. */
    void execute(String statement) {
        send(statement);
    }

    /** Runs a query; one list of cells per row, escaped as in TabSeparated. */
    List<List<String>> query(String query) {
        return send(query).lines().map(line -> List.of(line.split("\t", -1))).toList();
    }

    /** Runs a query for one value. */
    String queryValue(String query) {
        return query(query).get(0).get(0);
    }

    private String send(String statement) {
        HttpRequest request =
                HttpRequest.newBuilder(url.resolve("/"))
                        .timeout(PATIENCE)
                        .header("X-ClickHouse-User", user)
                        .header("X-ClickHouse-Key", password)
                        .header("X-ClickHouse-Format", "TabSeparated")
                        .POST(HttpRequest.BodyPublishers.ofString(statement))
                        .build();
        try {
            HttpResponse<String> response =
                    client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new ClickHouseException(
                        response.headers()
                                .firstValue("X-ClickHouse-Exception-Code")
                                .map(Integer::parseInt)
                                .orElse(0),
                        "ClickHouse at "
                                + url
                                + " refused a statement: "
                                + response.body().strip());
            }
            return response.body();
        } catch (IOException e) {
            throw new ClickHouseException("ClickHouse at " + url + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClickHouseException("Interrupted while waiting for ClickHouse at " + url, e);
        }
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A small client of ClickHouse's HTTP interface, enough for set-up and assertions. */
final class HttpClickHouse {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private HttpClickHouse() {}

    static String query(ClickHouseEngine engine, String sql, Map<String, String> urlParameters) {
        return post(engine, urlParameters, BodyPublishers.ofString(sql));
    }

    static void insert(ClickHouseEngine engine, String statement, byte[] data) {
        post(engine, Map.of("query", statement), BodyPublishers.ofByteArray(data));
    }

    private static String post(
            ClickHouseEngine engine, Map<String, String> urlParameters, BodyPublisher body) {
        StringBuilder url = new StringBuilder(engine.url().toString()).append("/");
        char separator = '?';
        for (Map.Entry<String, String> parameter : urlParameters.entrySet()) {
            url.append(separator)
                    .append(encode(parameter.getKey()))
                    .append('=')
                    .append(encode(parameter.getValue()));
            separator = '&';
        }
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(url.toString()))
                        .header("X-ClickHouse-User", engine.user())
                        .header("X-ClickHouse-Key", engine.password())
                        .POST(body)
                        .build();
        try {
            HttpResponse<String> response =
                    CLIENT.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
            if (response.statusCode() != 200) {
                int code =
                        response.headers()
                                .firstValue("X-ClickHouse-Exception-Code")
                                .map(Integer::parseInt)
                                .orElse(0);
                throw new ClickHouseException(code, response.body().strip());
            }
            String text = response.body();
            return text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        } catch (IOException e) {
            throw new UncheckedIOException("ClickHouse at " + engine.url() + " does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for ClickHouse", e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

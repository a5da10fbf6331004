/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The parameters of a request's URL, sorted into query, query parameters, settings and the rest.
 */
record RequestParameters(
        String query,
        Map<String, String> own,
        Map<String, String> settings,
        Map<String, String> parameters) {
    private static final Set<String> OWN =
            Set.of(
                    "query",
                    "database",
                    "default_format",
                    "query_id",
                    "session_id",
                    "session_timeout",
                    "session_check",
                    "compress",
                    "decompress",
                    "user",
                    "password",
                    "role",
                    "quota_key",
                    "stacktrace",
                    "buffer_size",
                    "wait_end_of_query",
                    "client_protocol_version",
                    "close_session");

    static RequestParameters parse(String rawQuery) {
        RequestParameters request =
                new RequestParameters(
                        "", new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        StringBuilder query = new StringBuilder();
        if (rawQuery != null) {
            for (String pair : rawQuery.split("&")) {
                if (pair.isEmpty()) {
                    continue;
                }
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
                if (name.equals("query")) {
                    query.append(value);
                } else {
                    request.put(name, value);
                }
            }
        }
        return request.withQuery(query.toString());
    }

    /** The same with what came in a form. */
    RequestParameters with(Map<String, String> form) {
        RequestParameters all =
                new RequestParameters(
                        query + form.getOrDefault("query", ""),
                        new LinkedHashMap<>(own),
                        new LinkedHashMap<>(settings),
                        new LinkedHashMap<>(parameters));
        form.forEach(
                (name, value) -> {
                    if (!name.equals("query")) {
                        all.put(name, value);
                    }
                });
        return all;
    }

    private RequestParameters withQuery(String newQuery) {
        return new RequestParameters(newQuery, own, settings, parameters);
    }

    private void put(String name, String value) {
        if (name.startsWith("param_")) {
            parameters.put(name.substring("param_".length()), value);
        } else if (OWN.contains(name)) {
            own.put(name, value);
        } else {
            settings.put(name, value);
        }
    }

    String own(String name, String otherwise) {
        return own.getOrDefault(name, otherwise);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}

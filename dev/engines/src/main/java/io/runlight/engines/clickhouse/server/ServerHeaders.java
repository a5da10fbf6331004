/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.clickhouse.server;

import com.sun.net.httpserver.Headers;
import java.util.TimeZone;

/** The headers that every answer to a query has. */
final class ServerHeaders {
    private static final String DISPLAY_NAME = "runlight";
    private static final String EXPOSED =
            "X-ClickHouse-Query-Id,X-ClickHouse-Summary,X-ClickHouse-Server-Display-Name,"
                    + "X-ClickHouse-Format,X-ClickHouse-Timezone,X-ClickHouse-Exception-Code,"
                    + "X-ClickHouse-Exception-Tag";

    private ServerHeaders() {}

    static void addTo(Headers response, Headers headers, RequestParameters request) {
        response.set("X-ClickHouse-Server-Display-Name", DISPLAY_NAME);
        response.set("X-ClickHouse-Timezone", TimeZone.getDefault().getID());
        response.set("Access-Control-Expose-Headers", EXPOSED);
        if (headers.containsKey("Origin")
                && Settings.on(request.settings(), "add_http_cors_header")) {
            response.set("Access-Control-Allow-Origin", "*");
        }
    }

    /** What a browser asks before it sends a query from another origin. */
    static void addPreflight(Headers response) {
        response.set("Access-Control-Allow-Origin", "*");
        response.set(
                "Access-Control-Allow-Headers",
                "origin, x-requested-with, x-clickhouse-format, x-clickhouse-user, "
                        + "x-clickhouse-key, x-clickhouse-database, content-type, Authorization");
        response.set("Access-Control-Allow-Methods", "POST, GET, OPTIONS");
        response.set("Access-Control-Max-Age", "86400");
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.clickhouse;

import java.io.Serializable;
import java.net.URI;
import java.time.Duration;
import java.util.Objects;

/**
 * Where a ClickHouse server is and how to talk to it; prints no password.
 *
 * @param url the HTTP interface, for example {@code http://localhost:8123}
 * @param user who connects
 * @param password empty when the user has none
 * @param database holds the tables
 * @param cluster name of the cluster whose servers all have to be asked about a query or a chunk;
 *     empty for a single server
 * @param connectTimeout how long to wait for a connection
 * @param requestTimeout how long to wait for an answer before its outcome counts as unknown
 */
public record ConnectionSettings(
        URI url,
        String user,
        String password,
        String database,
        String cluster,
        Duration connectTimeout,
        Duration requestTimeout)
        implements Serializable {

    /** The database that holds Runlight's tables. */
    public static final String DATA_DATABASE = "runlight_data";

    public ConnectionSettings {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(user, "user");
        Objects.requireNonNull(password, "password");
        Identifiers.check(database);
        if (!cluster.isEmpty()) {
            Identifiers.check(cluster);
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null) {
            // Without the url, which is shown to people and would show a password.
            throw new IllegalArgumentException(
                    "ClickHouse's url must hold no user, password or settings: they have options"
                            + " of their own");
        }
        if (!"http".equals(url.getScheme()) && !"https".equals(url.getScheme())) {
            throw new IllegalArgumentException(
                    "ClickHouse's url must begin with http:// or https:// but is " + url);
        }
    }

    /** A single server, Runlight's database and usual timeouts. */
    public static ConnectionSettings of(URI url, String user, String password) {
        return new ConnectionSettings(
                url,
                user,
                password,
                DATA_DATABASE,
                "",
                Duration.ofSeconds(5),
                Duration.ofSeconds(60));
    }

    /** The same with another database. */
    public ConnectionSettings withDatabase(String other) {
        return new ConnectionSettings(
                url, user, password, other, cluster, connectTimeout, requestTimeout);
    }

    /** The same with another limit on the wait for an answer. */
    public ConnectionSettings withRequestTimeout(Duration other) {
        return new ConnectionSettings(
                url, user, password, database, cluster, connectTimeout, other);
    }

    @Override
    public String toString() {
        return "ClickHouse at "
                + url
                + " as "
                + user
                + (password.isEmpty() ? " without password" : " with password")
                + ", database "
                + database;
    }
}

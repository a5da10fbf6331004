/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;

/**
 * The way from any older schema, or none, to the one of this release. Running it again changes
 * nothing; of several that run at once, one works and the others wait.
 */
public final class Migrator {

    /** How long a migrator that was killed keeps the next one waiting. */
    private static final Duration LEASE = Duration.ofSeconds(20);

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI url;
    private final String user;
    private final String password;
    private final Rendering rendering;
    private final ClickHouseHttp server;

    private Migrator(URI url, String user, String password, Rendering rendering) {
        this.url = withPort(url);
        this.user = user;
        this.password = password;
        this.rendering = rendering;
        this.server = new ClickHouseHttp(this.url, user, password);
    }

    /**
     * Brings the schema of a server up to date.
     *
     * @param url the server's HTTP interface, for example {@code http://127.0.0.1:8123}
     * @throws ClickHouseException when the server refuses a statement or does not answer
     * @throws IllegalStateException when another migration holds the lock for minutes
     */
    public static MigrationReport migrate(
            URI url, String user, String password, Rendering rendering) {
        return new Migrator(url, user, password, rendering).run();
    }

    private MigrationReport run() {
        for (SqlFile file : SqlFolder.BOOTSTRAP.files()) {
            server.execute(rendering.render(file.statement()));
        }
        MigrationLock lock = MigrationLock.take(server, rendering, owner(), LEASE, PATIENCE);
        try {
            return new MigrationReport(
                    new TableMigrations(url, user, password, rendering)
                            .apply(server, SqlFolder.MIGRATIONS.files()),
                    new ViewInstaller(server, rendering)
                            .install(SqlFolder.FUNCTIONS.files(), SqlFolder.VIEWS.files()));
        } finally {
            lock.close();
        }
    }

    private static String owner() {
        return "process " + ProcessHandle.current().pid() + " on " + host();
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "an unnamed host";
        }
    }

    /** ClickHouse's own default ports, not those of the web. */
    static URI withPort(URI url) {
        if (url.getPort() > 0) {
            return url;
        }
        int port = "https".equals(url.getScheme()) ? 8443 : 8123;
        return URI.create(url.getScheme() + "://" + url.getHost() + ":" + port);
    }
}

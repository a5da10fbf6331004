/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.sql;

import java.net.URI;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.output.MigrateOutput;
import org.flywaydb.core.api.output.MigrateResult;

/** The versioned part of the schema: Flyway over our own files, with its history in ClickHouse. */
final class TableMigrations {

    static final String HISTORY = "schema_history";
    static final String DATABASE = "runlight_data";

    private final URI url;
    private final String user;
    private final String password;
    private final Rendering rendering;

    TableMigrations(URI url, String user, String password, Rendering rendering) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.rendering = rendering;
    }

    /** Applies what is missing; the names of the files that it applied. */
    List<String> apply(ClickHouseHttp server, List<SqlFile> migrations) {
        forgetFailedAttempts(server);
        Flyway flyway =
                Flyway.configure(TableMigrations.class.getClassLoader())
                        .dataSource(jdbcUrl(), user, password)
                        .defaultSchema(DATABASE)
                        .table(HISTORY)
                        .createSchemas(false)
                        .resourceProvider(new FlywayResources(migrations))
                        .placeholders(rendering.tokens())
                        .cleanDisabled(true)
                        .load();
        MigrateResult result = flyway.migrate();
        return result.migrations.stream().map(TableMigrations::label).toList();
    }

    /** Each file is one statement that may run again, so a failed attempt needs no repair. */
    private static void forgetFailedAttempts(ClickHouseHttp server) {
        String failed = " FROM %s.%s WHERE NOT success".formatted(DATABASE, HISTORY);
        if (!"0".equals(server.queryValue("SELECT count()" + failed))) {
            server.execute("DELETE" + failed);
        }
    }

    private static String label(MigrateOutput output) {
        return "V" + output.version + " " + output.description;
    }

    /** Without compression, which short statements do not need. */
    private String jdbcUrl() {
        return "jdbc:clickhouse:%s://%s:%d/%s?compress=false"
                .formatted(url.getScheme(), url.getHost(), url.getPort(), DATABASE);
    }
}

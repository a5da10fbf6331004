/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Option;

/** The options that say where the models are published. */
final class ClickHouseOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Publish the change in this ClickHouse, for example http://localhost:8123.")
    private URI url;

    @Option(
            names = "--user",
            paramLabel = "USER",
            defaultValue = "default",
            description = "The user (default: ${DEFAULT-VALUE}).")
    private String user;

    @Option(
            names = "--password",
            paramLabel = "PASSWORD",
            arity = "0..1",
            interactive = true,
            defaultValue = "${RUNLIGHT_CLICKHOUSE_PASSWORD:-}",
            description =
                    "The password; asked for when no value follows (default: the variable"
                            + " RUNLIGHT_CLICKHOUSE_PASSWORD).")
    private String password;

    /** Publishes a model that changed, if a server was named. */
    void publish(ModelRegistry registry, String model) throws IOException {
        if (url != null) {
            new Publication(client()).of(registry, model);
        }
    }

    SqlClient client() {
        if (url == null || url.getHost() == null) {
            throw new UserMistake(
                    "A ClickHouse server is needed: --url http://host:8123 names one.");
        }
        return new SqlClient(url, user, password);
    }
}

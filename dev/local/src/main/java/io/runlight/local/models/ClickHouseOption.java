/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.command.ClickHouseUser;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.net.URI;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say where the models are published. */
final class ClickHouseOption {

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "Publish the change in this ClickHouse, for example http://localhost:8123.")
    private URI url;

    @Mixin private ClickHouseUser user;

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
        return new SqlClient(url, user.name(), user.password());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.clickhouse.SqlException;
import io.runlight.local.command.ClickHouseUser;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.net.URI;
import java.util.function.Function;
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

    /**
     * Changes the registry and shows the change, if a server was named. Only one that answers is
     * begun with: who asks again because nothing was shown would change the registry twice.
     */
    <T> T publish(
            RegistryOption registry, RegistryOption.Question<T> change, Function<T, String> model)
            throws IOException {
        if (url == null) {
            return registry.ask(change);
        }
        SqlClient client = client();
        T changed = registry.ask(change);
        registry.ask(
                models -> {
                    show(client, models, model.apply(changed));
                    return changed;
                });
        return changed;
    }

    private void show(SqlClient client, ModelRegistry registry, String model) throws IOException {
        try {
            new Publication(client).of(registry, model);
        } catch (SqlException e) {
            throw new UserMistake(
                    "%s was changed in the registry, but ClickHouse does not show it; do not repeat the change, './runlight models publish' with the same --url shows it (%s)"
                            .formatted(model, e.getMessage().lines().findFirst().orElse("")),
                    e);
        }
    }

    /** The server that was named, which answers. */
    SqlClient client() {
        if (url == null || url.getHost() == null) {
            throw new UserMistake(
                    "A ClickHouse server is needed: --url http://host:8123 names one.");
        }
        SqlClient client = new SqlClient(url, user.name(), user.password());
        if (!client.answers()) {
            throw new UserMistake("No ClickHouse answers at %s; check --url.".formatted(url));
        }
        return client;
    }
}

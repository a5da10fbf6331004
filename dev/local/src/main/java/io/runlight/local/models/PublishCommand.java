/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlException;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what the registry holds into the table behind the view {@code ml_models}. */
@Command(
        name = "publish",
        description = "Shows the models of the registry in ClickHouse, in the view ml_models.")
final class PublishCommand implements Callable<Integer> {

    @Mixin private RegistryOption registry;
    @Mixin private ClickHouseOption clickHouse;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        Publication publication = new Publication(clickHouse.client());
        List<String> models = published(publication);
        PrintWriter out = spec.commandLine().getOut();
        out.println("Published " + models);
        out.flush();
        return 0;
    }

    private List<String> published(Publication publication) throws IOException {
        try {
            return registry.ask(
                    asked -> {
                        for (String model : asked.models()) {
                            publication.of(asked, model);
                        }
                        return asked.models();
                    });
        } catch (SqlException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }
}

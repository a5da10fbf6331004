/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.runlight.models.scoring.bundle.Manifest;
import io.runlight.models.scoring.bundle.ModelId;
import io.runlight.models.scoring.registry.Aliases;
import io.runlight.models.scoring.registry.ModelRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists all versions of all models. */
@Command(name = "list", description = "Lists the versions of all models and the parts they play.")
final class ListModelsCommand implements Callable<Integer> {

    @Mixin private RegistryOption registry;

    @Option(names = "--json", description = "Print one JSON array.")
    private boolean json;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        List<Map<String, Object>> versions = registry.ask(ListModelsCommand::versions);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(versions));
        } else if (versions.isEmpty()) {
            out.println("There are no models yet: predictions are priors.");
        } else {
            out.printf("%-20s %-28s %-12s %s%n", "model", "version", "alias", "metrics");
            versions.forEach(version -> print(version, out));
        }
        out.flush();
        return 0;
    }

    private static List<Map<String, Object>> versions(ModelRegistry registry) throws IOException {
        List<Map<String, Object>> versions = new ArrayList<>();
        for (String model : registry.models()) {
            Aliases aliases = registry.aliases(model);
            for (String version : registry.versions(model)) {
                Manifest manifest = registry.manifest(new ModelId(model, version));
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("model", model);
                row.put("version", version);
                row.put("target", manifest.target().code());
                row.put("alias", aliases.part(version));
                row.put("metrics", manifest.metrics());
                versions.add(row);
            }
        }
        return versions;
    }

    private static void print(Map<String, Object> version, PrintWriter out) {
        Object metrics = version.get("metrics");
        out.printf(
                "%-20s %-28s %-12s %s%n",
                version.get("model"),
                version.get("version"),
                version.get("alias"),
                metrics.toString().replaceAll("[{}]", ""));
    }
}

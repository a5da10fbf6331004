/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.models;

import io.runlight.models.scoring.bundle.Manifest;
import io.runlight.models.scoring.bundle.ModelBundle;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Shows a version of a model after it was checked. */
@Command(
        name = "show",
        description = {
            "Shows where a model comes from and how good it was.",
            "Checks its files, its features and its golden predictions first."
        })
final class ShowModelCommand implements Callable<Integer> {

    @Mixin private ModelParameters model;
    @Mixin private RegistryOption registry;
    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        ModelBundle bundle = registry.ask(models -> models.bundle(model.id()));
        Manifest manifest = bundle.manifest();
        PrintWriter out = spec.commandLine().getOut();
        out.println(bundle.id());
        print(out, "predicts", manifest.target().code());
        print(out, "trees", bundle.booster().trees().size());
        print(out, "features", bundle.forest().features());
        print(out, "feature hash", manifest.featureHash());
        printAll(out, "Provenance", manifest.provenance());
        printAll(out, "Metrics", manifest.metrics());
        out.flush();
        return 0;
    }

    private static void printAll(PrintWriter out, String title, Map<String, ?> values) {
        out.println(title);
        values.forEach((name, value) -> print(out, name, value));
    }

    private static void print(PrintWriter out, String name, Object value) {
        out.printf("  %-30s %s%n", name, value);
    }
}

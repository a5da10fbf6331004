/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.local.UserMistake;
import io.runlight.sql.MigrationReport;
import io.runlight.sql.Migrator;
import io.runlight.sql.Rendering;
import java.io.PrintWriter;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Brings a ClickHouse server's schema up to this release. */
@Command(
        name = "migrate",
        description = {
            "Brings the schema of a ClickHouse server up to this release.",
            "Running it again changes nothing; of several at once, one works and the others wait."
        })
public final class MigrateCommand implements Callable<Integer> {

    @Option(
            names = "--url",
            required = true,
            paramLabel = "URL",
            description = "The server's HTTP interface, for example http://localhost:8123.")
    private URI url;

    @Mixin private ClickHouseUser user;

    @Option(
            names = "--cluster",
            description = "For a cluster: replicated engines, ON CLUSTER '{cluster}'.")
    private boolean cluster;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        if (url.getHost() == null) {
            throw new UserMistake(
                    "'%s' is no address of a ClickHouse server; http://host:8123 is one."
                            .formatted(url));
        }
        Rendering rendering = cluster ? Rendering.clustered() : Rendering.singleNode();
        MigrationReport report = Migrator.migrate(url, user.name(), user.password(), rendering);
        PrintWriter out = spec.commandLine().getOut();
        if (report.changedNothing()) {
            out.println("The schema is up to date.");
        } else {
            report.migrations().forEach(name -> out.println("migrated  " + name));
            report.views().forEach(name -> out.println("view      " + name));
        }
        out.flush();
        return 0;
    }
}

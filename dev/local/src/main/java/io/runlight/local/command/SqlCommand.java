/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.local.UserMistake;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.clickhouse.SqlException;
import io.runlight.local.demo.DataDirectory;
import io.runlight.local.demo.DemoState;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Runs SQL on the running demo, or on the data that it left when nothing runs. */
@Command(
        name = "sql",
        description = {
            "Runs one SQL statement on the demo's ClickHouse.",
            "When no demo runs, the engine is started on the kept data for this statement."
        },
        footer = {
            "",
            "Examples:",
            "  ./runlight sql \"select * from runlight.overview\"",
            "  ./runlight sql --format JSONEachRow \"select * from runlight.runs limit 5\""
        })
public final class SqlCommand implements Callable<Integer> {

    @Parameters(paramLabel = "STATEMENT", description = "The statement, in quotes.")
    private String statement;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "PrettyCompact",
            description = "ClickHouse's output format (default: ${DEFAULT-VALUE}).")
    private String format;

    @Mixin private DataDirectoryOption data;

    @Override
    public Integer call() {
        Optional<ClickHouseEngine> server = ClickHouseEngines.server();
        if (server.isPresent()) {
            return run(client(server.get()));
        }
        DataDirectory directory = data.directory();
        Optional<SqlClient> running =
                DemoState.read(directory).map(DemoState::clickHouse).filter(SqlClient::answers);
        return running.isPresent() ? run(running.get()) : runOnKeptData(directory);
    }

    @SuppressWarnings("try") // the lock is held, not used
    private Integer runOnKeptData(DataDirectory directory) {
        if (!directory.hasClickHouseData()) {
            throw new UserMistake(
                    "There is no data in %s yet; './runlight demo' makes some."
                            .formatted(directory.root()));
        }
        try (DataDirectory.Lock lock = directory.lock();
                ClickHouseEngine engine =
                        ClickHouseEngines.startEmbedded(directory.clickHouse(), 0)) {
            return run(client(engine));
        }
    }

    private static SqlClient client(ClickHouseEngine engine) {
        return new SqlClient(engine.url(), engine.user(), engine.password());
    }

    private Integer run(SqlClient client) {
        PrintStream out = System.out;
        try {
            client.copy(statement, format, out);
            return 0;
        } catch (SqlException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }
}

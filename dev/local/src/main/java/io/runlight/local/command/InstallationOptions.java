/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.engines.clickhouse.ClickHouseEngines;
import io.runlight.engines.kafka.EmbeddedKafka;
import io.runlight.local.ProjectDirectory;
import io.runlight.local.UserMistake;
import io.runlight.local.backfill.Installation;
import io.runlight.local.clickhouse.SqlClient;
import io.runlight.local.demo.DataDirectory;
import io.runlight.local.demo.DemoState;
import io.runlight.local.flink.JobManagerClient;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * The options that say whose past is computed again: an installation's by its address, else the
 * running demo's, else that of the data which a demo left.
 */
public final class InstallationOptions {

    private static final String KAFKA = "kafka.bootstrap-servers";

    @Option(
            names = "--url",
            paramLabel = "URL",
            description =
                    "The HTTP interface of an installation's ClickHouse (default: the demo's).")
    private URI url;

    @Mixin private ClickHouseUser user;

    @Option(
            names = "--database",
            paramLabel = "NAME",
            defaultValue = "runlight_data",
            description = "The database with the tables (default: ${DEFAULT-VALUE}).")
    private String database;

    @Option(
            names = "--jobmanager",
            paramLabel = "URL",
            description =
                    "The session cluster that runs the job (default: one inside this command).")
    private URI jobManager;

    @Option(
            names = "--jar",
            paramLabel = "JAR",
            description = "The job jar (default: jobs/target/runlight-jobs.jar).")
    private Path jar;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many of each task run side by side (default: ${DEFAULT-VALUE}).")
    private int parallelism;

    @Option(
            names = "-D",
            paramLabel = "KEY=VALUE",
            description =
                    "An option of the live job, without which results would differ (default: those of the demo's job).")
    private Map<String, String> jobOptions = new LinkedHashMap<>();

    @Option(
            names = "--stopped",
            description =
                    "No job runs, and none will go on from a savepoint: nothing is left to it.")
    private boolean stopped;

    @Mixin private DataDirectoryOption data;

    /** Runs the work on the installation that the options name. */
    public <T> T with(boolean needsKafka, Function<Installation, T> work) {
        if (!database.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new UserMistake("'%s' is no name of a database.".formatted(database));
        }
        if (url != null) {
            if (url.getHost() == null) {
                throw new UserMistake(
                        "'%s' is no address of a ClickHouse server; http://host:8123 is one."
                                .formatted(url));
            }
            return work.apply(
                    installation(
                            url,
                            user.name(),
                            user.password(),
                            Map.of(),
                            Optional.empty(),
                            !stopped));
        }
        DataDirectory directory = data.directory();
        Optional<DemoState> demo = DemoState.read(directory);
        Optional<ClickHouseEngine> server = ClickHouseEngines.server();
        boolean runs = demo.map(DemoState::clickHouse).filter(SqlClient::answers).isPresent();
        if (runs || server.isPresent()) {
            return work.apply(running(demo, server));
        }
        return onKeptData(directory, demo, needsKafka, work);
    }

    private Installation running(Optional<DemoState> demo, Optional<ClickHouseEngine> server) {
        Map<String, String> options = new TreeMap<>();
        demo.ifPresent(state -> options.putAll(state.jobOptions()));
        demo.ifPresent(state -> options.put(KAFKA, state.kafka()));
        Optional<String> job =
                demo.filter(DemoState::mayRun)
                        .filter(state -> !state.jobId().isEmpty())
                        .map(state -> "The demo's job " + state.jobId());
        boolean goesOn = !stopped && !demo.map(DemoState::drained).orElse(false);
        return server.map(
                        engine ->
                                installation(
                                        engine.url(),
                                        engine.user(),
                                        engine.password(),
                                        options,
                                        job,
                                        goesOn))
                .orElseGet(
                        () ->
                                installation(
                                        URI.create(demo.orElseThrow().clickHouseUrl()),
                                        demo.orElseThrow().clickHouseUser(),
                                        "",
                                        options,
                                        job,
                                        goesOn));
    }

    @SuppressWarnings("try") // the lock is held, not used
    private <T> T onKeptData(
            DataDirectory directory,
            Optional<DemoState> demo,
            boolean needsKafka,
            Function<Installation, T> work) {
        if (!directory.hasClickHouseData()) {
            throw new UserMistake(
                    "There is no data in %s yet; './runlight demo' makes some, or name an installation with --url."
                            .formatted(directory.root()));
        }
        Map<String, String> options = new TreeMap<>();
        demo.ifPresent(state -> options.putAll(state.jobOptions()));
        try (DataDirectory.Lock lock = directory.lock();
                ClickHouseEngine engine =
                        ClickHouseEngines.startEmbedded(directory.clickHouse(), 0);
                EmbeddedKafka kafka =
                        needsKafka ? EmbeddedKafka.start(0, directory.kafka()) : null) {
            if (kafka != null) {
                options.put(KAFKA, kafka.bootstrapServers());
            }
            boolean goesOn = !stopped && !demo.map(DemoState::drained).orElse(false);
            return work.apply(
                    installation(
                            engine.url(),
                            engine.user(),
                            engine.password(),
                            options,
                            Optional.empty(),
                            goesOn));
        }
    }

    private Installation installation(
            URI address,
            String name,
            String secret,
            Map<String, String> usual,
            Optional<String> liveJob,
            boolean goesOn) {
        Map<String, String> options = new TreeMap<>(usual);
        options.putAll(jobOptions);
        return new Installation(
                address,
                name,
                secret,
                database,
                jobJar(),
                parallelism,
                Optional.ofNullable(jobManager).map(JobManagerClient::new),
                options,
                liveJob,
                goesOn);
    }

    private Path jobJar() {
        if (jar == null) {
            return ProjectDirectory.current().jobJar();
        }
        if (!Files.isRegularFile(jar)) {
            throw new UserMistake("There is no jar at " + jar + ".");
        }
        return jar;
    }
}

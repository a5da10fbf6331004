/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.local.ProjectDirectory;
import io.runlight.local.UserMistake;
import io.runlight.local.flink.JobManagerClient;
import io.runlight.local.flink.JobManagerException;
import io.runlight.local.flink.JobRequest;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Starts the Runlight job on a Flink session cluster. */
@Command(
        name = "submit",
        description = "Starts the Runlight job on a Flink session cluster.",
        footer = {
            "",
            "Example:",
            "  ./runlight submit --jobmanager http://localhost:8081 \\",
            "      -D kafka.bootstrap-servers=kafka:9092 -D clickhouse.url=http://clickhouse:8123"
        })
public final class SubmitCommand implements Callable<Integer> {

    @Mixin private JobManagerOption jobManager;

    @Option(
            names = "--jar",
            paramLabel = "JAR",
            description = "The job jar (default: jobs/target/runlight-jobs.jar).")
    private Path jar;

    @Option(
            names = "-D",
            paramLabel = "KEY=VALUE",
            description =
                    "An option of the job; docs/reference/options.md lists them, and flink.KEY sets one of Flink for this job.")
    private Map<String, String> jobOptions = new LinkedHashMap<>();

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "How many of each task run side by side (default: the cluster's).")
    private int parallelism;

    @Option(
            names = "--from-savepoint",
            paramLabel = "PATH",
            description = "The savepoint or retained checkpoint to continue from.")
    private String savepoint;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        JobManagerClient client = jobManager.client();
        JobRequest request =
                new JobRequest(jobOptions, parallelism, Optional.ofNullable(savepoint));
        try {
            String job = client.run(client.upload(jobJar()), request);
            PrintWriter out = spec.commandLine().getOut();
            out.println("Job " + job + " runs: " + client.url() + "/#/job/running/" + job);
            out.flush();
            return 0;
        } catch (JobManagerException e) {
            throw new UserMistake(e.getMessage(), e);
        }
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

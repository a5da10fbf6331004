/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.command;

import io.runlight.local.UserMistake;
import io.runlight.local.flink.JobManagerClient;
import io.runlight.local.flink.JobManagerClient.Job;
import io.runlight.local.flink.JobManagerException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Ends a job on a Flink session cluster with a savepoint. */
@Command(
        name = "stop",
        description = {
            "Ends a job on a Flink session cluster with a savepoint.",
            "Prints the savepoint's path, which './runlight submit --from-savepoint PATH' continues from."
        })
public final class StopCommand implements Callable<Integer> {

    @Mixin private JobManagerOption jobManager;

    @Parameters(
            paramLabel = "JOB",
            arity = "0..1",
            description = "The job's id (default: the only job that runs).")
    private String job;

    @Option(
            names = "--savepoint-dir",
            paramLabel = "PATH",
            description = "Where the savepoint goes (default: the cluster's directory).")
    private String directory;

    @Option(
            names = "--drain",
            description = "Fire every timer first: for an end, not for a continuation.")
    private boolean drain;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() {
        JobManagerClient client = jobManager.client();
        try {
            String savepoint =
                    client.stopWithSavepoint(
                            job == null ? onlyJob(client) : job,
                            drain,
                            Optional.ofNullable(directory));
            PrintWriter out = spec.commandLine().getOut();
            out.println(savepoint);
            out.flush();
            return 0;
        } catch (JobManagerException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    private static String onlyJob(JobManagerClient client) {
        List<Job> jobs = client.runningJobs();
        if (jobs.size() == 1) {
            return jobs.get(0).id();
        }
        throw new UserMistake(
                jobs.isEmpty()
                        ? "No job runs there."
                        : "Several jobs run there, name one: "
                                + jobs.stream()
                                        .map(each -> each.id() + " (" + each.name() + ")")
                                        .collect(Collectors.joining(", ")));
    }
}

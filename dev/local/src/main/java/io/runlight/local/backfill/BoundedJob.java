/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.backfill;

import io.runlight.engines.flink.FlinkCluster;
import io.runlight.local.UserMistake;
import io.runlight.local.flink.JobManagerClient;
import io.runlight.local.flink.JobManagerException;
import io.runlight.local.flink.JobRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.TaskManagerOptions;

/** A run of the job jar that comes to its end by itself. */
final class BoundedJob {

    private static final Set<String> ENDED = Set.of("FINISHED", "CANCELED", "FAILED");
    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(200);

    private BoundedJob() {}

    /** Runs the job where the installation wants it and waits for its end. */
    static void run(Installation installation, Map<String, String> options) {
        if (installation.jobManager().isPresent()) {
            run(installation.jobManager().get(), installation, options);
            return;
        }
        Configuration settings = new Configuration();
        settings.set(TaskManagerOptions.NUM_TASK_SLOTS, installation.parallelism());
        try (FlinkCluster cluster = FlinkCluster.start(settings)) {
            run(new JobManagerClient(cluster.restUrl()), installation, options);
        }
    }

    private static void run(
            JobManagerClient cluster, Installation installation, Map<String, String> options) {
        try {
            String job =
                    cluster.run(
                            cluster.upload(installation.jobJar()),
                            new JobRequest(
                                    withFewRestarts(options),
                                    installation.parallelism(),
                                    Optional.empty()));
            await(cluster, job);
        } catch (JobManagerException e) {
            throw new UserMistake(e.getMessage(), e);
        }
    }

    /** A job that nobody watches must not try for ever. */
    private static Map<String, String> withFewRestarts(Map<String, String> options) {
        Map<String, String> all = new TreeMap<>(options);
        all.putIfAbsent("flink.restart-strategy.type", "fixed-delay");
        all.putIfAbsent("flink.restart-strategy.fixed-delay.attempts", "10");
        all.putIfAbsent("flink.restart-strategy.fixed-delay.delay", "1 s");
        return all;
    }

    private static void await(JobManagerClient cluster, String job) {
        String state = cluster.state(job);
        while (!ENDED.contains(state)) {
            LockSupport.parkNanos(POLL_NANOS);
            state = cluster.state(job);
        }
        if (!"FINISHED".equals(state)) {
            throw new IllegalStateException(
                    "The job over the past ended as %s: %s"
                            .formatted(
                                    state,
                                    cluster.lastFailure(job)
                                            .orElse("for a reason that Flink does not tell")));
        }
    }
}

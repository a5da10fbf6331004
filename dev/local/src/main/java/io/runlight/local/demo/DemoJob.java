/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.local.demo;

import io.runlight.engines.clickhouse.ClickHouseEngine;
import io.runlight.local.UserMistake;
import io.runlight.local.flink.JobManagerClient;
import io.runlight.local.flink.JobManagerException;
import io.runlight.local.flink.JobRequest;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The demo's job on the demo's cluster: the production jar, submitted over REST. */
final class DemoJob {

    static final String CONSUMER_GROUP = "runlight";

    private final JobManagerClient client;
    private final String id;

    private DemoJob(JobManagerClient client, String id) {
        this.client = client;
        this.id = id;
    }

    /** Submits the jar; the job continues from the state when there is one. */
    static DemoJob submit(
            DemoEngines engines, DemoOptions options, int parallelism, Optional<Path> state) {
        JobManagerClient client = new JobManagerClient(engines.flink().restUrl());
        Map<String, String> jobOptions = jobOptions(engines, options.source().jobOptions());
        jobOptions.put("scoring.registry", options.data().models().toAbsolutePath().toString());
        JobRequest request =
                new JobRequest(jobOptions, parallelism, state.map(path -> path.toUri().toString()));
        try {
            return new DemoJob(client, client.run(client.upload(options.jobJar()), request));
        } catch (JobManagerException e) {
            String remedy =
                    state.isPresent()
                            ? " ('--fresh' begins without the state of earlier starts)"
                            : "";
            throw new UserMistake("The job was not accepted: " + e.getMessage() + remedy + ".", e);
        }
    }

    private static Map<String, String> jobOptions(DemoEngines engines, Map<String, String> more) {
        ClickHouseEngine clickHouse = engines.clickHouse();
        Map<String, String> options = new TreeMap<>(more);
        options.put("kafka.bootstrap-servers", engines.kafka().bootstrapServers());
        options.put("kafka.group-id", CONSUMER_GROUP);
        options.put("kafka.transaction-timeout", "1 h");
        options.put("clickhouse.url", clickHouse.url().toString());
        options.put("clickhouse.user", clickHouse.user());
        options.put("checkpoint.interval", "1 s");
        // After a time in which checkpoints took longer than that, Flink would make up for them.
        options.put("flink.execution.checkpointing.min-pause", "300 ms");
        if (!clickHouse.password().isEmpty()) {
            options.put("clickhouse.password", clickHouse.password());
        }
        return options;
    }

    String id() {
        return id;
    }

    /** Throws when the job has failed for good. */
    void requireAlive() {
        if ("FAILED".equals(client.state(id))) {
            String reason = client.lastFailure(id).orElse("for a reason that Flink does not tell");
            throw new IllegalStateException("The job failed: " + reason);
        }
    }

    boolean allTasksRun() {
        return "RUNNING".equals(client.state(id)) && client.tasks(id).allRun();
    }

    /** Ends the job with a savepoint; draining fires every timer and is for good. */
    void stop(boolean drain) {
        client.stopWithSavepoint(id, drain, Optional.empty());
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.RunlightOptions;
import io.runlight.flink.state.CheckpointedRocksDb;
import io.runlight.jobs.alert.AlertOptions;
import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.ExternalizedCheckpointRetention;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.apache.flink.streaming.api.environment.StreamExecutionEnvironment;

/** How Flink runs the job: exactly-once checkpoints on RocksDB, no Kryo, no generated uids. */
public final class JobEnvironment {

    private JobEnvironment() {}

    /**
     * An environment with the job's settings; options that begin with {@code flink.} win.
     *
     * @throws ConfigurationException when checkpoints would be kept nowhere
     */
    public static StreamExecutionEnvironment create(JobConfiguration configuration) {
        StreamExecutionEnvironment env =
                StreamExecutionEnvironment.getExecutionEnvironment(flink(configuration));
        CheckpointPlace.require(env.getConfiguration());
        return env;
    }

    /** Flink's settings for the job. */
    public static Configuration flink(JobConfiguration configuration) {
        Configuration flink = new Configuration();
        pipeline(configuration, flink);
        checkpoints(configuration, flink);
        restarts(flink);
        if (configuration.get(AlertOptions.FAST_LANE)) {
            hurry(flink);
        }
        flink.addAll(configuration.flink());
        return flink;
    }

    private static void pipeline(JobConfiguration configuration, Configuration flink) {
        flink.set(PipelineOptions.NAME, configuration.get(JobOptions.JOB_NAME));
        flink.set(PipelineOptions.AUTO_GENERATE_UIDS, false);
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(PipelineOptions.OBJECT_REUSE, true);
        flink.set(PipelineOptions.GLOBAL_JOB_PARAMETERS, configuration.shown());
        int parallelism = configuration.get(JobOptions.JOB_PARALLELISM);
        if (parallelism > 0) {
            flink.set(CoreOptions.DEFAULT_PARALLELISM, parallelism);
        }
    }

    private static void checkpoints(JobConfiguration configuration, Configuration flink) {
        flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        // Most lookups are for runs that are new, which a bloom filter answers without the disk.
        flink.setString("state.backend.rocksdb.use-bloom-filter", "true");
        flink.setString(
                "state.backend.rocksdb.options-factory", CheckpointedRocksDb.class.getName());
        flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        flink.set(
                CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE,
                CheckpointingMode.EXACTLY_ONCE);
        flink.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                configuration.get(RunlightOptions.CHECKPOINT_INTERVAL));
        flink.set(
                CheckpointingOptions.CHECKPOINTING_TIMEOUT,
                configuration.get(RunlightOptions.CHECKPOINT_TIMEOUT));
        flink.set(
                CheckpointingOptions.TOLERABLE_FAILURE_NUMBER,
                configuration.get(RunlightOptions.CHECKPOINT_TOLERABLE_FAILURES));
        flink.set(
                CheckpointingOptions.EXTERNALIZED_CHECKPOINT_RETENTION,
                ExternalizedCheckpointRetention.RETAIN_ON_CANCELLATION);
        String directory = configuration.get(RunlightOptions.CHECKPOINT_DIRECTORY);
        if (!directory.isEmpty()) {
            flink.set(CheckpointingOptions.CHECKPOINT_STORAGE, "filesystem");
            flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory);
        }
    }

    /** An alert passes a watermark and two shuffles, which wait together for less than 100 ms. */
    private static void hurry(Configuration flink) {
        flink.set(PipelineOptions.AUTO_WATERMARK_INTERVAL, Duration.ofMillis(20));
        flink.set(ExecutionOptions.BUFFER_TIMEOUT, Duration.ofMillis(10));
    }

    private static void restarts(Configuration flink) {
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                Duration.ofSeconds(1));
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
                Duration.ofSeconds(30));
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_RESET_BACKOFF_THRESHOLD,
                Duration.ofMinutes(2));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.flink.config;

import java.time.Duration;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.SinkOptions;
import org.apache.flink.configuration.StateBackendOptions;

/** Turns options into Flink's own configuration of a job. */
public final class FlinkConfiguration {

    private FlinkConfiguration() {}

    /** Checkpoints, state and restarts; what is set under {@code flink.} has the last word. */
    public static Configuration of(JobConfiguration options) {
        Configuration flink = new Configuration();
        flink.set(
                CheckpointingOptions.CHECKPOINTING_INTERVAL,
                options.get(RunlightOptions.CHECKPOINT_INTERVAL));
        flink.set(
                CheckpointingOptions.CHECKPOINTING_TIMEOUT,
                options.get(RunlightOptions.CHECKPOINT_TIMEOUT));
        flink.set(
                CheckpointingOptions.TOLERABLE_FAILURE_NUMBER,
                options.get(RunlightOptions.CHECKPOINT_TOLERABLE_FAILURES));
        flink.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        String directory = options.get(RunlightOptions.CHECKPOINT_DIRECTORY);
        if (!directory.isEmpty()) {
            flink.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, directory);
        }
        flink.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        flink.set(PipelineOptions.GENERIC_TYPES, false);
        flink.set(RestartStrategyOptions.RESTART_STRATEGY, "exponential-delay");
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_INITIAL_BACKOFF,
                Duration.ofSeconds(1));
        flink.set(
                RestartStrategyOptions.RESTART_STRATEGY_EXPONENTIAL_DELAY_MAX_BACKOFF,
                Duration.ofMinutes(1));
        // Each of them is a whole row of retries with waits of its own.
        flink.set(SinkOptions.COMMITTER_RETRIES, 3);
        flink.addAll(options.flink());
        return flink;
    }
}

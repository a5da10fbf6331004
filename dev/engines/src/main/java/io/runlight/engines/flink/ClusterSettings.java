/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.engines.flink;

import java.time.Duration;
import java.util.List;
import org.apache.flink.configuration.BlobServerOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.JobManagerOptions;
import org.apache.flink.configuration.MemorySize;
import org.apache.flink.configuration.RestOptions;
import org.apache.flink.configuration.RestartStrategyOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.configuration.TaskManagerOptions;
import org.apache.flink.configuration.WebOptions;

/** The configuration of a cluster in the JVM, sized for a small machine. */
final class ClusterSettings {

    static final String HOST = "127.0.0.1";
    private static final int DEFAULT_SLOTS = 2;

    private ClusterSettings() {}

    static Configuration configuration(ClusterDirectories directories, Configuration overrides) {
        Configuration configuration = new Configuration();
        rest(configuration, directories);
        memory(configuration);
        state(configuration, directories);
        restarts(configuration);
        configuration.addAll(overrides);
        return configuration;
    }

    static int slots(Configuration configuration) {
        return configuration.getOptional(TaskManagerOptions.NUM_TASK_SLOTS).orElse(DEFAULT_SLOTS);
    }

    private static void rest(Configuration configuration, ClusterDirectories directories) {
        String scratch = directories.scratch().toString();
        configuration.set(RestOptions.ADDRESS, HOST);
        configuration.set(RestOptions.BIND_ADDRESS, HOST);
        configuration.set(RestOptions.BIND_PORT, "0");
        configuration.set(JobManagerOptions.BIND_HOST, HOST);
        configuration.set(TaskManagerOptions.BIND_HOST, HOST);
        configuration.set(WebOptions.SUBMIT_ENABLE, true);
        configuration.set(WebOptions.TMP_DIR, scratch);
        configuration.set(WebOptions.UPLOAD_DIR, directories.scratch().resolve("jars").toString());
        configuration.set(CoreOptions.TMP_DIRS, scratch);
        configuration.set(BlobServerOptions.STORAGE_DIRECTORY, scratch);
        // Kafka's and other libraries' threads may end after the job: no reason to fail them.
        configuration.set(CoreOptions.CHECK_LEAKED_CLASSLOADER, false);
        // The class path holds Kafka for the broker, and may hold Flink's connector, which Flink
        // takes from there: a job's jar must then not bring a second Kafka.
        configuration.set(
                CoreOptions.ALWAYS_PARENT_FIRST_LOADER_PATTERNS_ADDITIONAL,
                List.of("org.apache.kafka."));
    }

    private static void memory(Configuration configuration) {
        configuration.set(TaskManagerOptions.MANAGED_MEMORY_SIZE, MemorySize.ofMebiBytes(192));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MIN, MemorySize.ofMebiBytes(64));
        configuration.set(TaskManagerOptions.NETWORK_MEMORY_MAX, MemorySize.ofMebiBytes(64));
    }

    private static void state(Configuration configuration, ClusterDirectories directories) {
        configuration.set(StateBackendOptions.STATE_BACKEND, "rocksdb");
        configuration.set(CheckpointingOptions.INCREMENTAL_CHECKPOINTS, true);
        configuration.set(
                CheckpointingOptions.CHECKPOINTS_DIRECTORY,
                directories.checkpoints().toUri().toString());
        configuration.set(
                CheckpointingOptions.SAVEPOINT_DIRECTORY,
                directories.savepoints().toUri().toString());
    }

    /** Restarts at once and for ever: on one machine there is nothing to be gentle with. */
    private static void restarts(Configuration configuration) {
        configuration.set(RestartStrategyOptions.RESTART_STRATEGY, "fixed-delay");
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_ATTEMPTS, Integer.MAX_VALUE);
        configuration.set(
                RestartStrategyOptions.RESTART_STRATEGY_FIXED_DELAY_DELAY, Duration.ofMillis(200));
    }
}

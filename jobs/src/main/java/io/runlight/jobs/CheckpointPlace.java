/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.RunlightOptions;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ReadableConfig;

/**
 * Where checkpoints are kept. Without a directory, Flink keeps them on the heap of the JobManager:
 * they are gone when it is, and state of some size fits into none.
 */
final class CheckpointPlace {

    private CheckpointPlace() {}

    /**
     * Refuses a job that nobody gave a place for its checkpoints.
     *
     * @param flink the job's settings over those of the cluster, as far as they are known here
     */
    static void require(ReadableConfig flink) {
        if (flink.getOptional(CheckpointingOptions.CHECKPOINTS_DIRECTORY).isPresent()
                || flink.getOptional(CheckpointingOptions.CHECKPOINT_STORAGE).isPresent()) {
            return;
        }
        throw new ConfigurationException(
                "Option '"
                        + RunlightOptions.CHECKPOINT_DIRECTORY.key()
                        + "' is empty, and Flink's configuration names no "
                        + CheckpointingOptions.CHECKPOINTS_DIRECTORY.key()
                        + " either: checkpoints would be lost with the JobManager. Give a URI that"
                        + " all machines reach, as s3://bucket/checkpoints or"
                        + " file:///shared/checkpoints; for a trial,"
                        + " flink."
                        + CheckpointingOptions.CHECKPOINT_STORAGE.key()
                        + "=jobmanager keeps them on the JobManager's heap");
    }
}

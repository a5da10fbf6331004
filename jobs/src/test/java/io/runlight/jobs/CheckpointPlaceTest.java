/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.Configuration;
import org.junit.jupiter.api.Test;

final class CheckpointPlaceTest {

    @Test
    void aJobWithoutAPlaceForItsCheckpointsIsRefusedWithTheRemedy() {
        assertThatThrownBy(() -> CheckpointPlace.require(of(Map.of())))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'checkpoint.directory' is empty")
                .hasMessageContaining("execution.checkpointing.dir")
                .hasMessageContaining("s3://bucket/checkpoints")
                .hasMessageContaining("flink.execution.checkpointing.storage=jobmanager");
    }

    @Test
    void aDirectoryOfTheJobOrOfTheClusterIsAPlace() {
        assertAccepted(of(Map.of("checkpoint.directory", "s3://bucket/checkpoints")));
        Configuration cluster = of(Map.of());
        cluster.set(CheckpointingOptions.CHECKPOINTS_DIRECTORY, "file:///shared");
        assertAccepted(cluster);
    }

    @Test
    void whoWantsTheHeapSaysSo() {
        assertAccepted(of(Map.of("flink.execution.checkpointing.storage", "jobmanager")));
    }

    private static void assertAccepted(Configuration flink) {
        assertThatCode(() -> CheckpointPlace.require(flink)).doesNotThrowAnyException();
    }

    private static Configuration of(Map<String, String> options) {
        return JobEnvironment.flink(JobConfiguration.of(options, JobOptions.REGISTRY));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.state.MachineLoad;
import io.runlight.jobs.window.TimeZones;
import io.runlight.jobs.window.WindowConfig;
import io.runlight.jobs.window.WindowOptions;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import org.apache.flink.configuration.CheckpointingOptions;
import org.apache.flink.configuration.ConfigOption;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.CoreOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.apache.flink.configuration.StateBackendOptions;
import org.apache.flink.core.execution.CheckpointingMode;
import org.junit.jupiter.api.Test;

final class JobOptionsTest {

    @Test
    void everyOptionHasADefaultAndADescription() {
        for (ConfigOption<?> option : JobOptions.REGISTRY.options()) {
            assertThat(option.hasDefaultValue()).as(option.key()).isTrue();
            assertThat(option.description().getBlocks()).as(option.key()).isNotEmpty();
        }
    }

    @Test
    void theDefaultsRunEverythingExactlyOnceOnRocksDb() {
        Configuration flink = JobEnvironment.flink(of(Map.of()));
        assertThat(flink.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("rocksdb");
        assertThat(flink.toMap()).containsKey("state.backend.rocksdb.options-factory");
        assertThat(flink.get(CheckpointingOptions.INCREMENTAL_CHECKPOINTS)).isTrue();
        assertThat(flink.get(CheckpointingOptions.CHECKPOINTING_CONSISTENCY_MODE))
                .isEqualTo(CheckpointingMode.EXACTLY_ONCE);
        assertThat(flink.get(PipelineOptions.NAME)).isEqualTo("runlight");
        assertThat(flink.getOptional(CoreOptions.DEFAULT_PARALLELISM)).isEmpty();
    }

    @Test
    void whatIsSetReachesFlink() {
        Configuration flink =
                JobEnvironment.flink(
                        of(
                                Map.of(
                                        "job.name", "mine",
                                        "job.parallelism", "3",
                                        "checkpoint.interval", "7 s",
                                        "checkpoint.directory", "s3://bucket/checkpoints")));
        assertThat(flink.get(PipelineOptions.NAME)).isEqualTo("mine");
        assertThat(flink.get(CoreOptions.DEFAULT_PARALLELISM)).isEqualTo(3);
        assertThat(flink.get(CheckpointingOptions.CHECKPOINTING_INTERVAL))
                .isEqualTo(Duration.ofSeconds(7));
        assertThat(flink.get(CheckpointingOptions.CHECKPOINTS_DIRECTORY))
                .isEqualTo("s3://bucket/checkpoints");
    }

    @Test
    void flinksOwnOptionsWin() {
        Configuration flink =
                JobEnvironment.flink(of(Map.of("flink.state.backend.type", "hashmap")));
        assertThat(flink.get(StateBackendOptions.STATE_BACKEND)).isEqualTo("hashmap");
    }

    @Test
    void windowsAreAsTheOptionsSay() {
        assertThat(
                        WindowOptions.config(
                                of(
                                        Map.of(
                                                "window.allowed-lateness", "2 h",
                                                "window.time-zones.acme", "Asia/Kolkata",
                                                "window.flush-interval", "1 s",
                                                "window.rows-per-flush", "11",
                                                "window.max-series", "16",
                                                "window.bundle-events", "7",
                                                "window.bundle-interval", "50 ms",
                                                "window.longer-bundle-interval", "3 s",
                                                "window.hot-panes", "9",
                                                "sink.yield-at-load", "0.5"))))
                .isEqualTo(
                        new WindowConfig(
                                Duration.ofHours(2),
                                new TimeZones(
                                        ZoneId.of("UTC"),
                                        Map.of("acme", ZoneId.of("Asia/Kolkata"))),
                                Duration.ofSeconds(1),
                                11,
                                16,
                                7,
                                Duration.ofMillis(50),
                                Duration.ofSeconds(3),
                                9,
                                new MachineLoad(0.5)));
    }

    @Test
    void aTimeZoneThatDaysCannotBeginInIsRefused() {
        assertThatThrownBy(
                        () ->
                                WindowOptions.config(
                                        of(Map.of("window.time-zones.acme", "Mars/Olympus"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("window.time-zones.acme")
                .hasMessageContaining("Mars/Olympus")
                .hasMessageContaining("IANA");
        assertThatThrownBy(() -> WindowOptions.config(of(Map.of("window.time-zone", "+05:37"))))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("a multiple of 15 minutes");
    }

    @Test
    void aMisspeltOptionIsRefusedWithTheRightOne() {
        assertThatThrownBy(() -> of(Map.of("branch.window.enabled", "true")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("branch.windows.enabled");
    }

    @Test
    void secretsDoNotShowOnThePageOfTheJob() {
        Configuration flink = JobEnvironment.flink(of(Map.of("clickhouse.password", "swordfish")));
        assertThat(flink.get(PipelineOptions.GLOBAL_JOB_PARAMETERS).toString())
                .doesNotContain("swordfish");
    }

    private static JobConfiguration of(Map<String, String> options) {
        return JobConfiguration.of(options, JobOptions.REGISTRY);
    }
}

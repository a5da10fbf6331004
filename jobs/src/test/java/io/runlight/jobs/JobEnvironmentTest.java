/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.flink.config.JobConfiguration;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.flink.configuration.Configuration;
import org.apache.flink.configuration.ExecutionOptions;
import org.apache.flink.configuration.PipelineOptions;
import org.junit.jupiter.api.Test;

class JobEnvironmentTest {

    @Test
    void theFastLaneHandsOnWatermarksAndBuffersSooner() {
        Configuration usual = flink(Map.of());
        Configuration fast = flink(Map.of("alert.fast-lane", "true"));

        assertThat(fast.get(PipelineOptions.AUTO_WATERMARK_INTERVAL))
                .isLessThan(usual.get(PipelineOptions.AUTO_WATERMARK_INTERVAL));
        assertThat(fast.get(ExecutionOptions.BUFFER_TIMEOUT))
                .isLessThan(usual.get(ExecutionOptions.BUFFER_TIMEOUT));
    }

    @Test
    void whatAUserSaysOfFlinkWins() {
        Configuration flink =
                flink(
                        Map.of(
                                "alert.fast-lane", "true",
                                "flink.pipeline.auto-watermark-interval", "1 s"));

        assertThat(flink.get(PipelineOptions.AUTO_WATERMARK_INTERVAL))
                .isEqualTo(Duration.ofSeconds(1));
    }

    private static Configuration flink(Map<String, String> options) {
        Map<String, String> all = new HashMap<>(options);
        all.put("clickhouse.url", "http://localhost:8123");
        return JobEnvironment.flink(JobConfiguration.of(all, JobOptions.REGISTRY));
    }
}

/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobOptions;
import io.runlight.models.anomaly.BaselineSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnomalyOptionsTest {

    @Test
    void theDefaultsAreThoseThatAreMeasured() {
        AnomalySettings settings = settings(Map.of());

        assertThat(settings.baselines()).isEqualTo(BaselineSettings.DEFAULT);
        assertThat(settings.rules(WatchedMeasure.DURATION))
                .isEqualTo(WatchedMeasure.DURATION.rules());
    }

    @Test
    void aFloorIsThatOfTheOption() {
        AnomalySettings settings = settings(Map.of("anomaly.floors.duration", "5000"));

        assertThat(settings.rules(WatchedMeasure.DURATION).floor()).isEqualTo(5_000);
        assertThat(settings.rules(WatchedMeasure.DURATION).direction())
                .isEqualTo(WatchedMeasure.DURATION.rules().direction());
    }

    @ParameterizedTest
    @CsvSource({
        "anomaly.interval, 1d, take 1m",
        "anomaly.threshold, 0, above 0",
        "anomaly.minimum-support, 1, 2 or more",
        "anomaly.floors.duration, -1, a number from 0",
        "anomaly.floors.duration, much, a number from 0",
        "anomaly.floors.speed, 1, the measures are events",
        "anomaly.dimensions, pipelin, 'model, pipeline, provider'",
        "anomaly.metrics, queue, a name and a side",
        "anomaly.metrics, queue=sideways, a name and a side",
        "anomaly.metrics, queue=high:-1, a name and a side"
    })
    void aMistakeIsRefusedWithItsRemedy(String key, String value, String remedy) {
        assertThatThrownBy(() -> settings(Map.of(key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("anomaly.")
                .hasMessageContaining(remedy);
    }

    private static AnomalySettings settings(Map<String, String> options) {
        JobConfiguration configuration = JobConfiguration.of(options, JobOptions.REGISTRY);
        AnomalyOptions.metrics(configuration);
        return AnomalyOptions.settings(configuration);
    }
}

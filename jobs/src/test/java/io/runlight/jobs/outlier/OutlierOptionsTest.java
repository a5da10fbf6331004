/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.outlier;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutlierOptionsTest {

    @Test
    void noPlaceForSeriesIsRefused() {
        JobConfiguration configuration =
                JobConfiguration.of(Map.of("outlier.calls.hot-series", "0"), JobOptions.REGISTRY);

        assertThatThrownBy(() -> OutlierOptions.calls(configuration))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("outlier.calls.hot-series");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "outlier.threshold",
                "outlier.hot-pipelines",
                "outlier.alert.threshold",
                "outlier.alert.window"
            })
    void nothingIsRefusedWithARemedy(String key) {
        JobConfiguration configuration = JobConfiguration.of(Map.of(key, "0"), JobOptions.REGISTRY);

        assertThatThrownBy(() -> OutlierOptions.settings(configuration))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(key)
                .hasMessageContaining("0");
    }
}

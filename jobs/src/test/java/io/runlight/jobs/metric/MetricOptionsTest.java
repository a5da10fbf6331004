/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.flink.config.OptionRegistry;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MetricOptionsTest {

    @Test
    void environmentPipelineAndAllTagsMakeSeriesByDefault() {
        MetricConfig config = config(Map.of());
        assertThat(config.labels())
                .containsExactlyInAnyOrder(MetricLabel.ENVIRONMENT, MetricLabel.PIPELINE);
        assertThat(config.tags()).isEmpty();
    }

    @Test
    void listsAreSeparatedByCommasOrSemicolons() {
        MetricConfig config =
                config(Map.of("metric.labels", " Step ", "metric.tags", "host, zone;rack"));
        assertThat(config.labels()).containsExactly(MetricLabel.STEP);
        assertThat(config.tags()).containsExactlyInAnyOrder("host", "zone", "rack");
        assertThat(config(Map.of("metric.labels", "")).labels()).isEmpty();
    }

    @Test
    void aLabelThatIsNoneIsRefusedWithTheOnesThatAre() {
        assertThatThrownBy(() -> config(Map.of("metric.labels", "pipeline, run")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Option 'metric.labels' cannot have 'run': give any of environment,"
                                + " pipeline and step");
    }

    @Test
    void aNumberThatIsTooSmallIsRefused() {
        assertThatThrownBy(() -> config(Map.of("metric.counter-samples", "1")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(
                        "Option 'metric.counter-samples' cannot be '1': give a number from 2 up");
    }

    private static MetricConfig config(Map<String, String> options) {
        return MetricOptions.config(
                JobConfiguration.of(options, OptionRegistry.with(MetricOptions.GROUP)));
    }
}

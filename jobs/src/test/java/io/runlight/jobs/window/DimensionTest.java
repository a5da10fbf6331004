/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.runlight.flink.config.ConfigurationException;
import io.runlight.flink.config.JobConfiguration;
import io.runlight.jobs.JobOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class DimensionTest {

    @Test
    void theDefaultHasEveryQuestionThatPeopleAskFirst() {
        Dimensions dimensions = dimensions(Map.of());

        assertThat(dimensions.list())
                .extracting(Dimension::toString)
                .containsExactly(
                        "workspace",
                        "environment",
                        "pipeline",
                        "step",
                        "step_type",
                        "provider",
                        "model",
                        "user@15m",
                        "error_category",
                        "event_kind");
    }

    @Test
    void joinedNamesHaveTheLabelsOfAll() {
        Dimension dimension = Dimension.parse("step + model@15m");

        assertThat(dimension.name()).isEqualTo("step+model");
        assertThat(dimension.base()).isEqualTo(Interval.QUARTER_HOUR);
        assertThat(dimension.labels())
                .containsExactly(Label.PIPELINE, Label.STEP, Label.PROVIDER, Label.MODEL);
        assertThat(dimension.value(Label.STEP, "etl/load%2F1/openai/gpt-4o/mini"))
                .isEqualTo("load/1");
        assertThat(dimension.value(Label.MODEL, "etl/load%2F1/openai/gpt-4o/mini"))
                .isEqualTo("gpt-4o/mini");
        assertThat(dimension.value(Label.USER, "etl/load/openai/o3")).isEmpty();
        assertThat(dimension.value(Label.STEP, SeriesKey.OTHER)).isEmpty();
    }

    @Test
    void aNameThatDoesNotExistStopsTheStartAndSaysWhatDoes() {
        assertThatThrownBy(() -> dimensions(Map.of("window.dimensions", "workspace, pipline")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("'window.dimensions'")
                .hasMessageContaining("'workspace, pipline'")
                .hasMessageContaining("no dimension 'pipline'")
                .hasMessageContaining("pipeline, step");
    }

    @Test
    void whatMakesNoSenseStopsTheStart() {
        refused("user@5m", "'5m'", "'@15m'");
        refused("pipeline, pipeline@15m", "'pipeline@15m' has the labels of 'pipeline'");
        refused("model, model+provider", "'provider' adds no label");
        refused("environment+pipeline, pipeline+environment", "take one of them out");
        refused(" ,", "branch.windows.enabled");
        refused("workspace, property", "window.activity-properties");
        assertThatThrownBy(() -> dimensions(Map.of("window.activity-properties", "plan")))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("add 'property' to 'window.dimensions'");
    }

    @Test
    void propertiesOfActivitiesAreNamed() {
        Dimensions dimensions =
                dimensions(
                        Map.of(
                                "window.dimensions", "workspace; property+environment",
                                "window.activity-properties", "plan , page"));

        assertThat(dimensions.properties()).containsExactly("plan", "page");
    }

    private static void refused(String text, String... parts) {
        assertThatThrownBy(() -> dimensions(Map.of("window.dimensions", text)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll(parts);
    }

    private static Dimensions dimensions(Map<String, String> options) {
        return DimensionOptions.dimensions(JobConfiguration.of(options, JobOptions.REGISTRY));
    }
}

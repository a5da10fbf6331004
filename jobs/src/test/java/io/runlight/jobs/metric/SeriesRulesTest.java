/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.metric;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.MetricEvent;
import io.runlight.core.event.MetricType;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class SeriesRulesTest {

    private static final MetricEvent SAMPLE =
            Samples.sample(
                    "e",
                    1,
                    "cpu",
                    MetricType.GAUGE,
                    1.0,
                    "run-1",
                    Map.of("host", "h1", "zone", "z", "core", "3"));

    @Test
    void allTagsAndTheChosenLabelsMakeASeries() {
        assertThat(rules(Set.of(MetricLabel.ENVIRONMENT, MetricLabel.PIPELINE), Set.of(), 16))
                .isEqualTo(
                        "cpu{@environment=production,@pipeline=etl,@unit=1,core=3,host=h1,zone=z}");
        assertThat(rules(Set.of(MetricLabel.STEP), Set.of(), 16))
                .isEqualTo("cpu{@step=load,@unit=1,core=3,host=h1,zone=z}");
    }

    @Test
    void onlyTheNamedTagsMakeASeries() {
        assertThat(rules(Set.of(), Set.of("host", "gone"), 16)).isEqualTo("cpu{@unit=1,host=h1}");
    }

    @Test
    void ofTooManyTagsTheFirstByNameMakeASeries() {
        assertThat(rules(Set.of(), Set.of(), 2)).isEqualTo("cpu{@unit=1,core=3,host=h1}");
    }

    @Test
    void aCounterIsToldByEverythingThatTheSampleSays() {
        assertThat(SeriesRules.counterOf(SAMPLE))
                .isEqualTo(
                        "4:acmecpu{@environment=production,@pipeline=etl,@run=run-1,@step=load,"
                                + "@unit=1,core=3,host=h1,zone=z}");
    }

    private static String rules(Set<MetricLabel> labels, Set<String> tags, int maxTags) {
        MetricConfig config =
                new MetricConfig(labels, tags, maxTags, Duration.ofMinutes(10), 1_000, 1_000);
        return new SeriesRules(config).seriesOf(SAMPLE);
    }
}

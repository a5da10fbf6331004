/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.jobs.anomaly;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.jobs.metric.MetricPanes;
import io.runlight.models.anomaly.Direction;
import io.runlight.models.anomaly.MeasureRules;
import java.util.List;
import org.junit.jupiter.api.Test;

class MetricRulesTest {

    private final MetricRules rules =
            new MetricRules(
                    List.of(MetricRule.of("queue.*=high:10"), MetricRule.of("*.free = low")));

    @Test
    void theFirstRuleThatIsForAMetricCounts() {
        assertThat(rules.of("queue.free{@step=load}"))
                .isEqualTo(new MeasureRules(Direction.HIGH, 10));
        assertThat(rules.of("disk.free")).isEqualTo(new MeasureRules(Direction.LOW, 0));
    }

    @Test
    void aMetricWithoutARuleIsNotWatched() {
        assertThat(rules.of("queue")).isNull();
        assertThat(rules.of("tags{queue.=1}")).isNull();
    }

    @Test
    void aDotIsADot() {
        assertThat(rules.of("queueXdepth")).isNull();
    }

    @Test
    void aCounterIsWatchedByItsGrowthInASecond() {
        assertThat(MetricPanes.counter(600).level(300_000)).isEqualTo(2);
        assertThat(MetricPanes.gauge(7).level(300_000)).isEqualTo(7);
    }
}

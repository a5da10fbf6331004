/* SPDX-License-Identifier: Apache-2.0 */
package io.runlight.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;

import io.runlight.core.event.PipelineRunEvent;
import io.runlight.core.event.RunStatus;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedTrafficTest {

    private static final int EVENTS = 200_000;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 100})
    void soManyOfAHundredRunsOfEachPipelineFail(int failures) {
        Map<String, Integer> failed = new TreeMap<>();
        Map<String, Integer> ended = new TreeMap<>();
        SimulatedTraffic traffic = new TrafficPlan(EVENTS, 100, failures).traffic();
        for (int i = 0; i < EVENTS; i++) {
            if (traffic.next() instanceof PipelineRunEvent run && run.status().isEnd()) {
                ended.merge(run.pipeline(), 1, Integer::sum);
                failed.merge(
                        run.pipeline(), run.status() == RunStatus.FAILED ? 1 : 0, Integer::sum);
            }
        }

        assertThat(ended).hasSize(40);
        failed.forEach(
                (pipeline, count) ->
                        assertThat(100.0 * count / ended.get(pipeline))
                                .as(pipeline)
                                .isBetween(failures - 2.0, failures + 2.0));
    }
}
